package io.backupchecks.autotask.checks.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Every route is throttled; a limit of its own is for a route that exists, and is below the one for all. */
final class ThrottleCheck implements DeploymentCheck {
    @Override
    public List<String> defects(Deployment deployment) {
        var routes = new TreeSet<String>();
        deployment.functions().values().forEach(function -> routes.addAll(RouteCheck.routes(function)));
        var defects = new ArrayList<String>();
        var most = 0;
        for (var setting : deployment.properties("Api").path("MethodSettings")) {
            var route = route(setting);
            var rate = setting.path("ThrottlingRateLimit").asInt(0);
            if (route.equals("* /*")) {
                most = rate;
            } else if (!routes.contains(route)) {
                defects.add("there is no route " + route + " to throttle");
            }
            if (rate < 1 || rate > most || setting.path("ThrottlingBurstLimit").asInt(0) < rate) {
                defects.add(route + " is not throttled below the limit for all");
            }
        }
        return most == 0 ? List.of("routes are not throttled") : defects;
    }

    private static String route(JsonNode setting) {
        var path = setting.path("ResourcePath").asString();
        return setting.path("HttpMethod").asString() + " "
                + (path.equals("/*") ? path : path.substring(1).replace("~1", "/"));
    }
}
