package io.backupchecks.autotask.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.client.CallReport;
import io.backupchecks.autotask.client.Operation;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.log.LogLevel;
import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.testing.CapturedLines;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoggedCallsTest {
    private final CapturedLines lines = new CapturedLines();
    private final LoggedCalls calls = new LoggedCalls(new Log(LogLevel.INFO,
            new Origin("service", new Origin.FunctionName("function")), lines, Clock.systemUTC()));

    @Test
    void aCallIsLoggedWithItsEnd() {
        calls.called(new CallReport(Operation.CREATE_TICKET, 503, Duration.ofMillis(1_234)));

        assertThat(lines.logs()).singleElement().satisfies(line -> {
            assertThat(line.get("operation").asString()).isEqualTo("CREATE_TICKET");
            assertThat(line.get("status").intValue()).isEqualTo(503);
            assertThat(line.get("duration_ms").intValue()).isEqualTo(1_234);
        });
    }

    @Test
    void anotherAutotaskIsWarnedOf() {
        calls.entryPointOverridden(URI.create("http://127.0.0.1:8080/ATServicesRest/"));

        assertThat(lines.logs()).singleElement().satisfies(line -> {
            assertThat(line.get("level").asString()).isEqualTo("WARN");
            assertThat(line.get("entry_point").asString()).isEqualTo("http://127.0.0.1:8080/ATServicesRest/");
        });
    }
}
