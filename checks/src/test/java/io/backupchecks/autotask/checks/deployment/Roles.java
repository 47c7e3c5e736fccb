package io.backupchecks.autotask.checks.deployment;

import io.backupchecks.autotask.checks.Layout;
import io.backupchecks.autotask.wiring.testing.Grant;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the template's roles allow. */
public final class Roles {
    private Roles() {}

    /** @param function the name of its folder */
    public static Set<Grant> allowed(String function) throws IOException {
        return allowed(new Deployment(Deployment.text()), function);
    }

    static Set<Grant> allowed(Deployment deployment, String function) {
        return deployment.properties(Layout.pascal(function) + "Role")
                .path("Policies")
                .valueStream()
                .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream())
                .flatMap(Roles::grants)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Grant> grants(JsonNode statement) {
        return each(statement.path("Action")).flatMap(action -> each(statement.path("Resource"))
                .map(resource -> new Grant(action.asString(), Deployment.target(resource))));
    }

    private static Stream<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany.valueStream() : Stream.of(oneOrMany);
    }
}
