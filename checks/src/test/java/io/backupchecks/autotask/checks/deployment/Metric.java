package io.backupchecks.autotask.checks.deployment;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A metric as CloudWatch knows it.
 *
 * @param dimensions their names
 */
record Metric(String namespace, String name, Set<String> dimensions) {
    Metric {
        dimensions = Set.copyOf(dimensions);
    }

    /** What a line in the embedded metric format makes. */
    static Stream<Metric> written(JsonNode line) {
        return line.at("/_aws/CloudWatchMetrics")
                .values()
                .stream()
                .flatMap(block -> block.path("Metrics")
                        .values()
                        .stream()
                        .map(metric -> new Metric(block.path("Namespace").asString(), metric.path("Name").asString(),
                                texts(block.path("Dimensions").path(0)))));
    }

    /** What an alarm, or one of its parts, looks at. */
    static Metric watched(JsonNode alarm) {
        var dimensions = new TreeSet<String>();
        alarm.path("Dimensions").values().forEach(dimension -> dimensions.add(dimension.path("Name").asString()));
        return new Metric(alarm.path("Namespace").asString(), alarm.path("MetricName").asString(), dimensions);
    }

    /** A line of a dashboard's widget: namespace, name, then names and values of dimensions in turn. */
    static Metric shown(JsonNode line) {
        var dimensions = new TreeSet<String>();
        for (int i = 2; i + 1 < line.size(); i += 2) {
            dimensions.add(line.path(i).asString());
        }
        return new Metric(line.path(0).asString(), line.path(1).asString(), dimensions);
    }

    private static Set<String> texts(JsonNode names) {
        var texts = new TreeSet<String>();
        names.values().forEach(name -> texts.add(name.asString()));
        return texts;
    }
}
