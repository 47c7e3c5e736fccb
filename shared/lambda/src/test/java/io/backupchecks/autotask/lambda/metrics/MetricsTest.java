package io.backupchecks.autotask.lambda.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.testing.CapturedLines;
import io.backupchecks.autotask.lambda.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final CapturedLines lines = new CapturedLines();
    private final Metrics metrics = new Metrics(new Metrics.Namespace("TheNamespace"),
            new Origin("the-service", new Origin.FunctionName("the-function")), lines,
            new TestClock(Instant.parse("2026-01-12T21:07:00Z")));

    @Test
    void whatCountsForTheServiceNamesTheFunctionOnlyBesideIt() {
        metrics.writeForService(Measure.once("Happened"));

        assertThat(lines.metrics()).singleElement().satisfies(line -> {
            assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString()).isEqualTo("[[\"service\"]]");
            assertThat(line.get("function").asString()).isEqualTo("the-function");
        });
    }

    @Test
    void writesTheEmbeddedMetricFormat() {
        metrics.write(Measure.once("Created"), new Measure.Count("Calls", 4),
                new Measure.Took("Duration", Duration.ofMillis(1_234)));

        assertThat(lines.lines()).containsExactly("""
                {"_aws":{"Timestamp":1768252020000,"CloudWatchMetrics":[{"Namespace":"TheNamespace",\
                "Dimensions":[["service","function"]],"Metrics":[{"Name":"Created","Unit":"Count"},\
                {"Name":"Calls","Unit":"Count"},{"Name":"Duration","Unit":"Milliseconds"}]}]},\
                "service":"the-service","function":"the-function","Created":1,"Calls":4,"Duration":1234}""");
    }
}
