package io.backupchecks.autotask.checks.deployment;

import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the gateway answers by itself is a problem of the table, with its own status, and is never kept by a cache. */
final class GatewayResponseCheck implements DeploymentCheck {
    private static final Set<String> NEEDED = Set.of("MISSING_AUTHENTICATION_TOKEN", "INVALID_SIGNATURE",
            "ACCESS_DENIED", "REQUEST_TOO_LARGE", "THROTTLED", "QUOTA_EXCEEDED", "INTEGRATION_TIMEOUT", "DEFAULT_4XX",
            "DEFAULT_5XX");

    @Override
    public List<String> defects(Deployment deployment) {
        var defects = new ArrayList<String>();
        var responses = deployment.properties("Api").path("GatewayResponses");
        var missing = new TreeSet<>(NEEDED);
        responses.properties().forEach(response -> {
            missing.remove(response.getKey());
            check(response.getKey(), response.getValue(), defects);
        });
        missing.forEach(type -> defects.add("the gateway's own words are left for " + type));
        return defects;
    }

    private static void check(String type, JsonNode response, List<String> defects) {
        var headers = response.at("/ResponseParameters/Headers");
        if (!headers.path("Content-Type").asString().equals("'application/problem+json'")
                || !headers.path("Cache-Control").asString().equals("'no-store'")) {
            defects.add(type + " is not sent as a problem that nobody keeps");
        }
        try {
            var problem = JsonMapper.shared().readTree(response.at("/ResponseTemplates/application~1json").asString());
            var code = ProblemCode
                    .valueOf(problem.path("code").asString().toUpperCase(Locale.ROOT).replace('-', '_'));
            var isOfTable = problem.path("type").asString().equals(code.type())
                    && problem.path("title").asString().equals(code.title())
                    && problem.path("status").asInt() == code.status()
                    && response.path("StatusCode").asString().equals(Integer.toString(code.status()));
            if (!isOfTable) {
                defects.add(type + " differs from the table of problems: " + problem);
            }
        } catch (JacksonException | IllegalArgumentException wrong) {
            defects.add(type + " is no problem: " + wrong.getMessage());
        }
    }
}
