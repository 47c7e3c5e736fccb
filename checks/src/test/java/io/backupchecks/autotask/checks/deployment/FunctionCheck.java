package io.backupchecks.autotask.checks.deployment;

import io.backupchecks.autotask.checks.Layout;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Each function runs its own handler from its own zip, with its own role and log, behind the alias, primed where people wait. */
final class FunctionCheck implements DeploymentCheck {
    private static final int GATEWAY_SECONDS = 29;

    @Override
    public List<String> defects(Deployment deployment) {
        var defects = new ArrayList<String>();
        expect("java25", deployment.globals().path("Runtime"), "the runtime", defects);
        expect("live", deployment.globals().path("AutoPublishAlias"), "the alias", defects);
        if (deployment.globals().path("Timeout").asInt(GATEWAY_SECONDS) >= GATEWAY_SECONDS) {
            defects.add("the gateway gives up before the functions do");
        }
        deployment.functions().forEach((name, function) -> check(name, function, defects));
        return defects;
    }

    private static void check(String name, JsonNode function, List<String> defects) {
        var properties = function.path("Properties");
        expect(Layout.handler(name), properties.path("Handler"), name + "'s handler", defects);
        expect("functions/" + name + "/target/" + name + ".zip", properties.path("CodeUri"), name + "'s zip", defects);
        expect(Layout.pascal(name) + "Role", properties.path("Role"), name + "'s role", defects);
        expect(Layout.pascal(name) + "Logs", properties.at("/LoggingConfig/LogGroup"), name + "'s log", defects);
        if (!RouteCheck.routes(function).isEmpty()) {
            expect("PublishedVersions", properties.at("/SnapStart/ApplyOn"), name + "'s snapshot", defects);
        }
        try {
            Class.forName(Layout.handler(name));
        } catch (ClassNotFoundException _) {
            defects.add("there is no class " + Layout.handler(name));
        }
    }

    private static void expect(String value, JsonNode found, String what, List<String> defects) {
        if (!value.equals(Deployment.target(found))) {
            defects.add(what + " is " + found + " and not " + value);
        }
    }
}
