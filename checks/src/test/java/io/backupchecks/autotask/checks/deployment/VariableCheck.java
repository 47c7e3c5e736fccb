package io.backupchecks.autotask.checks.deployment;

import io.backupchecks.autotask.checks.Functions;
import io.backupchecks.autotask.checks.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The environment that the template gives is the one that the functions ask for, and each variable names what its own name
 * says. None carries a parameter that may change later: a changed value alone publishes no new version.
 */
final class VariableCheck implements DeploymentCheck {
    private static final Map<String, String> OTHERS = Map.of("SERVICE_NAME", "AWS::StackName", "CALLER_KEYS_SECRET",
            "CallerKeySet");

    @Override
    public List<String> defects(Deployment deployment) {
        var defects = new ArrayList<String>();
        var environment = new TreeMap<>(Map.of("AWS_REGION", "eu-west-1", "PRIMING", "off"));
        deployment.globals().at("/Environment/Variables").properties().forEach(variable -> {
            environment.put(variable.getKey(), "value");
            check(variable.getKey(), variable.getValue(), defects);
        });
        try {
            var _ = Functions.routes(environment);
        } catch (IllegalStateException missing) {
            defects.add(missing.getMessage());
        }
        return defects;
    }

    private static void check(String name, JsonNode value, List<String> defects) {
        var resource = name.toLowerCase(Locale.ROOT).replace('_', '-').replaceAll("-(table|secret)$", "");
        var expected = OTHERS.getOrDefault(name, Layout.pascal(resource));
        if (!expected.equals(Deployment.target(value))) {
            defects.add(name + " names " + value + " and not " + expected);
        }
        if (!Functions.ENVIRONMENT.containsKey(name) && !OTHERS.containsKey(name)) {
            defects.add("nobody reads " + name);
        }
    }
}
