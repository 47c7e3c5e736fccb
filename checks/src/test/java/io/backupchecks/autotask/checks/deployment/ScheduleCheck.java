package io.backupchecks.autotask.checks.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What runs by schedule is never repeated by AWS, neither by the rule nor by Lambda, and its failures are kept. */
final class ScheduleCheck implements DeploymentCheck {
    private static final Set<String> SCHEDULED = Set.of("reconcile-tickets", "sync-names");

    @Override
    public List<String> defects(Deployment deployment) {
        var defects = new ArrayList<String>();
        var scheduled = new TreeSet<String>();
        deployment.functions().forEach((name, function) -> Deployment.events(function, "Schedule").forEach(rule -> {
            scheduled.add(name);
            check(name, rule, function.path("Properties").path("EventInvokeConfig"), defects);
        }));
        if (!scheduled.equals(SCHEDULED)) {
            defects.add("schedules have " + scheduled + " and not " + SCHEDULED);
        }
        return defects;
    }

    private static void check(String name, JsonNode rule, JsonNode invocations, List<String> defects) {
        if (rule.at("/RetryPolicy/MaximumRetryAttempts").asInt(-1) != 0) {
            defects.add("the rule repeats " + name);
        }
        if (invocations.path("MaximumRetryAttempts").asInt(-1) != 0) {
            defects.add("Lambda repeats " + name);
        }
        if (!"FailedSchedules".equals(Deployment.target(invocations.at("/DestinationConfig/OnFailure/Destination")))) {
            defects.add("nobody is told when " + name + " fails");
        }
    }
}
