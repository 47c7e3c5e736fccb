package io.backupchecks.autotask.wiring;

import io.backupchecks.autotask.client.CallObserver;
import io.backupchecks.autotask.client.CallReport;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.ApiLoggingSource;
import io.backupchecks.autotask.lambda.log.Field;
import io.backupchecks.autotask.lambda.log.Log;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.stream.Stream;

/** Writes a log line for every call to Autotask, as long as the administrator wants it to. */
final class LoggedCalls implements CallObserver {
    private final Log log;
    private final ApiLoggingSource level;

    @Inject
    LoggedCalls(Log log, ApiLoggingSource level) {
        this.log = log;
        this.level = level;
    }

    @Override
    public void called(CallReport report) {
        switch (level(report)) {
            case OFF -> {
            }
            case BASIC -> log.info("autotask call", basic(report));
            case DETAILED -> log.info("autotask call", detailed(report));
        }
    }

    /** After a write nothing is read: its outcome has to be recorded first. */
    private ApiLogging level(CallReport report) {
        return report.operation().isWrite() ? level.known() : level.current();
    }

    @Override
    public void entryPointOverridden(URI entryPoint) {
        log.warn("another Autotask than the real one is called", new Field("entry_point", entryPoint));
    }

    private static Field[] basic(CallReport report) {
        return new Field[]{new Field("operation", report.operation().name()),
                new Field("method", report.operation().method()), new Field("entity", report.entity()),
                new Field("status", report.status()), new Field("duration_ms", report.duration().toMillis())};
    }

    private static Field[] detailed(CallReport report) {
        var detail = report.detail();
        var more = new Field[]{new Field("bytes_sent", detail.bytesSent()),
                new Field("bytes_received", detail.bytesReceived()), new Field("rows", detail.rows()),
                new Field("errors", String.join(" | ", detail.errors()))};
        return Stream.of(basic(report), more).flatMap(Stream::of).toArray(Field[]::new);
    }
}
