package io.backupchecks.autotask.checks.deployment;

import io.backupchecks.autotask.checks.Layout;
import io.backupchecks.autotask.wiring.testing.Grant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Each function may do what its tests have seen it do, and nothing else: every request of the SDK was recorded while they
 * ran, before the snapshot, with every fault. Nobody may delete or update a ticket's item or an audit event.
 */
final class PolicyCheck implements DeploymentCheck {
    private static final Set<String> KEPT = Set.of("RunTickets", "AuditEvents");
    private static final Set<String> OF_KEPT = Set.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query",
            "dynamodb:PutItem", "dynamodb:ConditionCheckItem");

    @Override
    public List<String> defects(Deployment deployment) throws IOException {
        var defects = new ArrayList<String>();
        for (var function : deployment.functions().entrySet()) {
            var name = Layout.pascal(function.getKey());
            var allowed = Roles.allowed(deployment, function.getKey());
            var needed = new HashSet<>(recorded(function.getKey()));
            needed.addAll(inItsName(name, function.getValue()));
            difference(needed, allowed).forEach(grant -> defects.add(function.getKey() + " may not " + grant));
            difference(allowed, needed).forEach(grant -> defects.add(function.getKey() + " need not " + grant));
            allowed.stream()
                    .filter(grant -> isForbidden(grant, name))
                    .forEach(grant -> defects.add("nobody may " + grant));
        }
        return defects;
    }

    /** What Lambda itself does in the name of the role. */
    private static Set<Grant> inItsName(String name, JsonNode function) {
        var streams = name + "Logs:log-stream:*";
        var grants = new HashSet<>(
                Set.of(new Grant("logs:CreateLogStream", streams), new Grant("logs:PutLogEvents", streams)));
        var destination = function.at("/Properties/EventInvokeConfig/DestinationConfig/OnFailure/Destination");
        if (!destination.isMissingNode()) {
            grants.add(new Grant("sqs:SendMessage", Deployment.target(destination)));
        }
        return grants;
    }

    /** By the tests of its own folder and by those of others that call it. */
    private static Set<Grant> recorded(String function) throws IOException {
        var grants = new HashSet<Grant>();
        for (var folder : Layout.functions()) {
            grants.addAll(RecordedGrants.of(Layout.root().resolve("functions").resolve(folder), function));
        }
        if (grants.isEmpty()) {
            throw new IllegalStateException(
                    "run the tests of functions/" + function + " first: they record what it asks AWS for");
        }
        return grants;
    }

    private static boolean isForbidden(Grant grant, String name) {
        var streams = name + "Logs:log-stream:*";
        var isWide = grant.action().contains("*")
                || (grant.resource().contains("*") && !grant.resource().equals(streams));
        var table = grant.resource().replaceAll("/.*", "");
        return isWide || (KEPT.contains(table) && !OF_KEPT.contains(grant.action()));
    }

    private static Stream<Grant> difference(Set<Grant> from, Set<Grant> without) {
        return from.stream()
                .filter(grant -> !without.contains(grant))
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }
}
