package io.backupchecks.autotask.wiring;

import io.backupchecks.autotask.client.CallObserver;
import io.backupchecks.autotask.client.CallReport;
import io.backupchecks.autotask.lambda.log.Field;
import io.backupchecks.autotask.lambda.log.Log;
import jakarta.inject.Inject;
import java.net.URI;

/** Writes a log line for every call to Autotask: what was called, how it ended, how long it took. */
final class LoggedCalls implements CallObserver {
    private final Log log;

    @Inject
    LoggedCalls(Log log) {
        this.log = log;
    }

    @Override
    public void called(CallReport report) {
        log.info("autotask call", new Field("operation", report.operation().name()),
                new Field("status", report.status()), new Field("duration_ms", report.duration().toMillis()));
    }

    @Override
    public void entryPointOverridden(URI entryPoint) {
        log.warn("another Autotask than the real one is called", new Field("entry_point", entryPoint));
    }
}
