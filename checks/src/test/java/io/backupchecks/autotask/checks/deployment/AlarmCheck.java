package io.backupchecks.autotask.checks.deployment;

import io.backupchecks.autotask.checks.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever an alarm or the dashboard looks at is written by the code, or by AWS; each alarm reaches people and has its section. */
final class AlarmCheck implements DeploymentCheck {
    /** AWS's own, as its documentation names them. */
    private static final Set<Metric> OF_AWS = Set.of(gateway("Count"), gateway("4XXError"), gateway("5XXError"),
            gateway("Latency"), new Metric("AWS/Lambda", "Throttles", Set.of("FunctionName")),
            new Metric("AWS/Lambda", "Errors", Set.of("FunctionName")),
            new Metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", Set.of("QueueName")));

    private final Set<Metric> written;

    AlarmCheck(Set<Metric> written) {
        this.written = Set.copyOf(written);
    }

    @Override
    public List<String> defects(Deployment deployment) throws IOException {
        var defects = new ArrayList<String>();
        var sections = Files.readString(Layout.root().resolve("docs/runbook.md"));
        var alarms = deployment.resources("AWS::CloudWatch::Alarm");
        alarms.forEach((name, alarm) -> {
            var properties = alarm.path("Properties");
            watched(properties).forEach(metric -> check(name, metric, defects));
            check(name, properties, sections, defects);
        });
        shown(deployment).forEach(metric -> check("the dashboard", metric, defects));
        var body = deployment.properties("Dashboard").at("/DashboardBody/Fn::Sub").asString();
        alarms.keySet()
                .stream()
                .filter(name -> !body.contains("${" + name + ".Arn}"))
                .forEach(name -> defects.add(name + " is not on the dashboard"));
        return defects;
    }

    private void check(String who, Metric metric, List<String> defects) {
        if (!OF_AWS.contains(metric) && !written.contains(metric)) {
            defects.add(who + " looks at " + metric + ", which nothing writes");
        }
    }

    private static void check(String name, JsonNode alarm, String sections, List<String> defects) {
        var word = name.replaceAll("Alarm$", "");
        if (!sections.contains("\n## " + word + "\n")
                || !alarm.path("AlarmDescription")
                        .asString()
                        .endsWith("docs/runbook.md#" + word.toLowerCase(Locale.ROOT))) {
            defects.add(name + " does not lead to its section of docs/runbook.md");
        }
        if (!"Alarms".equals(Deployment.target(alarm.path("AlarmActions").path(0)))) {
            defects.add(name + " reaches nobody");
        }
    }

    private static Stream<Metric> watched(JsonNode alarm) {
        return alarm.has("Metrics")
                ? alarm.get("Metrics")
                        .values()
                        .stream()
                        .filter(one -> one.has("MetricStat"))
                        .map(one -> Metric.watched(one.at("/MetricStat/Metric")))
                : Stream.of(Metric.watched(alarm));
    }

    private static Set<Metric> shown(Deployment deployment) {
        var body = deployment.properties("Dashboard").at("/DashboardBody/Fn::Sub").asString();
        var shown = new TreeSet<Metric>((one, other) -> one.toString().compareTo(other.toString()));
        JsonMapper.shared()
                .readTree(body)
                .path("widgets")
                .values()
                .forEach(widget -> widget.at("/properties/metrics")
                        .values()
                        .forEach(line -> shown.add(Metric.shown(line))));
        return shown;
    }

    private static Metric gateway(String name) {
        return new Metric("AWS/ApiGateway", name, Set.of("ApiName", "Stage"));
    }
}
