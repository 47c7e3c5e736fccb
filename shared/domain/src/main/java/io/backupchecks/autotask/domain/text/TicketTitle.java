package io.backupchecks.autotask.domain.text;

import io.backupchecks.autotask.domain.run.BackupRun;

/**
 * The title {@code [Backupchecks] <Customer> - <Job> - <Status>} within a limit in code points.
 *
 * <p>The job gives way first, down to {@code …}, then the customer, down to {@code …}; prefix and status stay. Where even that is too
 * long, the whole is cut at the limit.
 */
final class TicketTitle {
    private static final String PREFIX = "[Backupchecks] ";
    private static final String SEPARATOR = " - ";

    private final int limit;

    TicketTitle(int limit) {
        this.limit = limit;
    }

    String of(BackupRun run) {
        var status = SEPARATOR + CleanText.shown(run.status());
        return CodePoints.cut(PREFIX + customerAndJob(run, limit - CodePoints.count(PREFIX + status)) + status, limit);
    }

    private static String customerAndJob(BackupRun run, int room) {
        var customer = CleanText.shown(run.customerName());
        var job = SEPARATOR + shortened(CleanText.shown(run.job()), room - CodePoints.count(customer + SEPARATOR));
        return shortened(customer, room - CodePoints.count(job)) + job;
    }

    private static String shortened(String value, int length) {
        return CodePoints.shorten(value, Math.max(1, length));
    }
}
