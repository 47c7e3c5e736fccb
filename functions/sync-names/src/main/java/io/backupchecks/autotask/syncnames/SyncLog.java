package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.domain.sync.SyncReport;
import io.backupchecks.autotask.lambda.log.Field;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.metrics.Measure;
import io.backupchecks.autotask.lambda.metrics.Metrics;
import jakarta.inject.Inject;

/** Makes each run of the sync a log line and counts. */
final class SyncLog {
    private final Log log;
    private final Metrics metrics;

    @Inject
    SyncLog(Log log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    void write(SyncReport report) {
        var counts = report.counts();
        log.info("names synchronised", new Field("read", counts.read()), new Field("unchanged", counts.unchanged()),
                new Field("renamed", counts.renamed()), new Field("recovered", counts.recovered()),
                new Field("missing", counts.missing()), new Field("invalid", counts.invalid()),
                new Field("skipped", counts.skipped()), new Field("finished", report.finished()),
                new Field("end", report.end()));
        metrics.write(new Measure.Count("Read", counts.read()), new Measure.Count("Renamed", counts.renamed()),
                new Measure.Count("Recovered", counts.recovered()), new Measure.Count("Missing", counts.missing()),
                new Measure.Count("Invalid", counts.invalid()), new Measure.Count("Skipped", counts.skipped()),
                new Measure.Count("Unfinished", report.finished() ? 0 : 1),
                new Measure.Count("SyncSucceeded", isInOrder(report) ? 1 : 0));
    }

    /** A cycle came to its end, or there is nothing to keep in step because nobody uses the integration. */
    private static boolean isInOrder(SyncReport report) {
        return switch (report.end()) {
            case DONE -> report.finished();
            case NOT_CONFIGURED, DISABLED -> true;
            case OUT_OF_TIME, CONNECTION_UNTESTED, CREDENTIALS_REJECTED, BUDGET_SPENT, FAILED -> false;
        };
    }
}
