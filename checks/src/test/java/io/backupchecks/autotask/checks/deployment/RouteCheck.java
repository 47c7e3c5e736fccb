package io.backupchecks.autotask.checks.deployment;

import io.backupchecks.autotask.checks.Contract;
import io.backupchecks.autotask.checks.Functions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Every route of the contract leads to the function that answers it, and no other does. */
final class RouteCheck implements DeploymentCheck {
    @Override
    public List<String> defects(Deployment deployment) throws IOException {
        var defects = new ArrayList<String>();
        var routed = new TreeSet<String>();
        var answered = Functions.routes(Functions.ENVIRONMENT);
        deployment.functions().forEach((name, function) -> {
            var routes = routes(function);
            routed.addAll(routes);
            if (!routes.equals(answered.get(name))) {
                defects.add(name + " is sent " + routes + " and answers " + answered.get(name));
            }
        });
        if (!routed.equals(Contract.routes())) {
            defects.add("the template routes " + routed + ", the contract promises " + Contract.routes());
        }
        return defects;
    }

    static Set<String> routes(JsonNode function) {
        return Deployment.events(function, "Api")
                .map(event -> event.path("Method").asString() + " " + event.path("Path").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
