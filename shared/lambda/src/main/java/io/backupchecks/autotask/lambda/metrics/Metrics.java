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
 * {@code function}, or {@code service} alone.
 */
@Singleton
public final class Metrics {
    private static final String[] BY_FUNCTION = {"service", "function"};
    private static final String[] BY_SERVICE = {"service"};

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
        write(measures, BY_FUNCTION);
    }

    /** For what counts the same in whichever function it happens: one alarm watches all of them. */
    public void writeForService(Measure... measures) {
        write(List.of(measures), BY_SERVICE);
    }

    private void write(List<Measure> measures, String... dimensions) {
        output.write(line.of(json -> {
            writeDeclaration(json, measures, dimensions);
            json.writeStringProperty("service", origin.service());
            json.writeStringProperty("function", origin.function().value());
            measures.forEach(measure -> json.writeNumberProperty(measure.name(), value(measure)));
        }));
    }

    private void writeDeclaration(JsonGenerator json, List<Measure> measures, String... dimensions) {
        json.writeObjectPropertyStart("_aws");
        json.writeNumberProperty("Timestamp", clock.millis());
        json.writeArrayPropertyStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringProperty("Namespace", namespace.value());
        json.writeArrayPropertyStart("Dimensions");
        json.writeArray(dimensions, 0, dimensions.length);
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
