package io.backupchecks.autotask.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.log.LogLevel;
import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.metrics.Metrics;
import io.backupchecks.autotask.lambda.testing.CapturedLines;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class MeasuredSignalsTest {
    private final CapturedLines lines = new CapturedLines();

    @Test
    void aSignalIsALogLineAndACountUnderItsName() {
        var origin = new Origin("service", new Origin.FunctionName("function"));
        var log = new Log(LogLevel.INFO, origin, lines, Clock.systemUTC());
        var metrics = new Metrics(new Metrics.Namespace("Test"), origin, lines, Clock.systemUTC());

        new MeasuredSignals(log, metrics).raise(Signal.DUPLICATE_TICKETS);

        assertThat(lines.logs()).singleElement().satisfies(line -> {
            assertThat(line.get("level").asString()).isEqualTo("WARN");
            assertThat(line.get("signal").asString()).isEqualTo("DuplicateTickets");
        });
        assertThat(lines.metrics()).singleElement().satisfies(line -> {
            assertThat(line.get("DuplicateTickets").intValue()).isEqualTo(1);
            assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString()).isEqualTo("[[\"service\"]]");
        });
    }
}
