package io.backupchecks.autotask.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.client.CallReport;
import io.backupchecks.autotask.client.Operation;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.ApiLoggingSource;
import io.backupchecks.autotask.domain.tenant.LatestSettings;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.log.LogLevel;
import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.testing.CapturedLines;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedCallsTest {
    private static final String[] BASIC = {"operation", "method", "entity", "status", "duration_ms"};
    private static final String[] DETAILS = {"bytes_sent", "bytes_received", "rows", "errors"};

    private final CapturedLines lines = new CapturedLines();
    private final LatestSettings latest = new LatestSettings(Clock.systemUTC());
    private final InMemoryStorage storage = new InMemoryStorage(Clock.systemUTC());
    private final LoggedCalls calls = new LoggedCalls(new Log(LogLevel.INFO,
            new Origin("service", new Origin.FunctionName("function")), lines, Clock.systemUTC()),
            new ApiLoggingSource(latest, storage, Clock.systemUTC()));

    @Test
    void offWritesNothing() {
        set(ApiLogging.OFF);
        calls.called(report(Operation.READ_TICKET));

        assertThat(lines.lines()).isEmpty();
    }

    @Test
    void basicSaysWhatWasCalledAndHowItEnded() {
        set(ApiLogging.BASIC);
        calls.called(report(Operation.CREATE_TICKET));

        assertThat(lines.logs()).singleElement().satisfies(line -> {
            assertThat(line.get("operation").asString()).isEqualTo("CREATE_TICKET");
            assertThat(line.get("method").asString()).isEqualTo("POST");
            assertThat(line.get("entity").asString()).isEqualTo("Tickets");
            assertThat(line.get("status").intValue()).isEqualTo(503);
            assertThat(line.get("duration_ms").intValue()).isEqualTo(1_234);
            assertThat(line.propertyNames()).contains(BASIC).doesNotContain(DETAILS);
        });
    }

    @Test
    void detailedAddsSizesCountsAndErrors() {
        set(ApiLogging.DETAILED);
        calls.called(report(Operation.CREATE_TICKET));

        assertThat(lines.logs()).singleElement().satisfies(line -> {
            assertThat(line.propertyNames()).contains(BASIC).contains(DETAILS);
            assertThat(line.get("bytes_sent").intValue()).isEqualTo(11);
            assertThat(line.get("bytes_received").intValue()).isEqualTo(12);
            assertThat(line.get("rows").intValue()).isEqualTo(13);
            assertThat(line.get("errors").asString()).isEqualTo("first | second");
        });
    }

    @Test
    void settingsAreReadForALineButNeverAfterAWrite() {
        storage.save(Samples.CREDENTIALS);
        storage.save(settings(ApiLogging.OFF));
        calls.called(report(Operation.CREATE_TICKET));
        assertThat(lines.lines()).hasSize(1);
        calls.called(report(Operation.READ_TICKET));
        assertThat(lines.lines()).hasSize(1);
    }

    @Test
    void anotherAutotaskIsWarnedOf() {
        calls.entryPointOverridden(URI.create("http://127.0.0.1:8080/ATServicesRest/"));

        assertThat(lines.logs()).singleElement().satisfies(line -> {
            assertThat(line.get("level").asString()).isEqualTo("WARN");
            assertThat(line.get("entry_point").asString()).isEqualTo("http://127.0.0.1:8080/ATServicesRest/");
        });
    }

    private void set(ApiLogging level) {
        latest.read(settings(level));
    }

    private static CallReport report(Operation operation) {
        return new CallReport(operation, "Tickets", 503, Duration.ofMillis(1_234),
                new CallReport.Detail(11, 12, 13, List.of("first", "second")));
    }

    private static Settings settings(ApiLogging level) {
        var sample = Samples.SETTINGS;
        return new Settings(Samples.DATABASE, 1, true, sample.environment(), sample.errorFields(),
                sample.warningFields(), sample.dueIn(), sample.closedStatuses(), 10, Resolving.FORBIDDEN, level);
    }
}
