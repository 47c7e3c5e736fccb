package io.backupchecks.autotask.lambda.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.log.LogLevel;
import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.metrics.Metrics;
import io.backupchecks.autotask.lambda.testing.CapturedLines;
import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.lambda.testing.TestContext;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduledHandlerTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00Z"));
    private final CapturedLines lines = new CapturedLines();

    @Test
    void reportsATaskThatCompletes() {
        invoke((id, time) -> {
            assertThat(id).isEqualTo(new RequestId(TestContext.AWS_REQUEST_ID));
            assertThat(time.left()).isEqualTo(Duration.ofSeconds(26));
            clock.advance(Duration.ofMillis(250));
        });

        assertThat(lines.logs().getFirst().toString()).contains("\"end\":\"Completed\"", "\"duration_ms\":250",
                "\"function_request_id\":\"" + TestContext.AWS_REQUEST_ID + "\"");
        assertThat(lines.metrics().getFirst().toString()).contains("\"Completed\":1", "\"Duration\":250");
    }

    @Test
    void failsTheInvocationOfATaskThatFails() {
        assertThatThrownBy(() -> invoke((_, _) -> {
            throw new IllegalArgumentException("hush-hush");
        })).isInstanceOf(IllegalStateException.class).hasNoCause().hasMessageNotContaining("hush-hush");

        assertThat(lines.lines()).noneMatch(line -> line.contains("hush-hush"));
        assertThat(lines.logs().getFirst().get("error").get("name").asString())
                .isEqualTo("java.lang.IllegalArgumentException");
        assertThat(lines.metrics().getFirst().toString()).contains("\"Failed\":1");
    }

    private void invoke(ScheduledTask task) {
        var origin = new Origin("the-service", new Origin.FunctionName("the-function"));
        var log = new Log(LogLevel.INFO, origin, lines, clock);
        var metrics = new Metrics(new Metrics.Namespace("TheNamespace"), origin, lines, clock);
        new ScheduledHandler(task, log, metrics, clock, () -> 0L).handleRequest(InputStream.nullInputStream(),
                OutputStream.nullOutputStream(), new TestContext());
    }
}
