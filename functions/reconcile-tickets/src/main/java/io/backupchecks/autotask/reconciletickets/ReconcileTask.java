package io.backupchecks.autotask.reconciletickets;

import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.ticket.ReconcileReport;
import io.backupchecks.autotask.domain.ticket.ReconcileTickets;
import io.backupchecks.autotask.domain.time.TimeLeft;
import io.backupchecks.autotask.lambda.log.Field;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.metrics.Measure;
import io.backupchecks.autotask.lambda.metrics.Metrics;
import io.backupchecks.autotask.lambda.schedule.ScheduledTask;
import jakarta.inject.Inject;

/** Lets the reconciler go through what is due, and reports what it saw. */
final class ReconcileTask implements ScheduledTask {
    private final ReconcileTickets reconcileTickets;
    private final Log log;
    private final Metrics metrics;

    @Inject
    ReconcileTask(ReconcileTickets reconcileTickets, Log log, Metrics metrics) {
        this.reconcileTickets = reconcileTickets;
        this.log = log;
        this.metrics = metrics;
    }

    @Override
    public void run(RequestId id, TimeLeft time) {
        var report = reconcileTickets.run(id.value(), time);
        log.info("reconciled", new Field("due", report.due()), new Field("expired", report.expired()),
                new Field("looked", report.looked()), new Field("adopted", report.adopted()),
                new Field("conflicts", report.conflicts()), new Field("not_found", report.notFound()),
                new Field("verified", report.verified()),
                new Field("end", report.end()));
        measure(report);
    }

    private void measure(ReconcileReport report) {
        metrics.write(new Measure.Count("Due", report.due()), new Measure.Count("Looked", report.looked()),
                new Measure.Count("Adopted", report.adopted()), new Measure.Count("Conflicts", report.conflicts()),
                new Measure.Count("NotFound", report.notFound()), new Measure.Count("Verified", report.verified()),
                new Measure.Count("Expired", report.expired()));
    }
}
