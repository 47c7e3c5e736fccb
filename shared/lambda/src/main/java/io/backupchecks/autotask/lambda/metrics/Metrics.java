package io.backupchecks.autotask.lambda.metrics;

import io.backupchecks.autotask.lambda.log.JsonLine;
import io.backupchecks.autotask.lambda.log.LineOutput;
import io.backupchecks.autotask.lambda.log.Origin;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Writes measures in CloudWatch's embedded metric format: one line per call, with the dimensions {@code service} and
 * {@code function}.
 */
@Singleton
public final class Metrics {
    private final Namespace namespace;
    private final Origin origin;
    private final LineOutput output;
    private final Clock clock;
    private final JsonLine line = new JsonLine();

    @Inject
    public Metrics(Namespace namespace, Origin origin, LineOutput output, Clock clock) {
        this.namespace = namespace;
        this.origin = origin;
        this.output = output;
        this.clock = clock;
    }

    public void write(Measure... measures) {
        write(List.of(measures));
    }

    public void write(List<Measure> measures) {
        output.write(line.of(json -> {
            writeDeclaration(json, measures);
            json.writeStringProperty("service", origin.service());
            json.writeStringProperty("function", origin.function().value());
            measures.forEach(measure -> json.writeNumberProperty(measure.name(), value(measure)));
        }));
    }

    private void writeDeclaration(JsonGenerator json, List<Measure> measures) {
        json.writeObjectPropertyStart("_aws");
        json.writeNumberProperty("Timestamp", clock.millis());
        json.writeArrayPropertyStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringProperty("Namespace", namespace.value());
        json.writeArrayPropertyStart("Dimensions");
        json.writeArray(new String[]{"service", "function"}, 0, 2);
        json.writeEndArray();
        json.writeArrayPropertyStart("Metrics");
        measures.forEach(measure -> writeUnit(json, measure));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeUnit(JsonGenerator json, Measure measure) {
        json.writeStartObject();
        json.writeStringProperty("Name", measure.name());
        json.writeStringProperty("Unit", unit(measure));
        json.writeEndObject();
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case Measure.Count _ -> "Count";
            case Measure.Took _ -> "Milliseconds";
        };
    }

    private static long value(Measure measure) {
        return switch (measure) {
            case Measure.Count(_, long times) -> times;
            case Measure.Took(_, var time) -> time.toMillis();
        };
    }

    /** The CloudWatch namespace in which the metrics appear. */
    public record Namespace(String value) {}
}
