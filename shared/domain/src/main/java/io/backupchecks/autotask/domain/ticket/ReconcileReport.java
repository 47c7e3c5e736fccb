package io.backupchecks.autotask.domain.ticket;

/**
 * What one run of the reconciler saw and settled.
 *
 * @param due items that the index named
 * @param expired claims that were ended
 * @param looked runs that were searched for
 * @param verified resolutions that were looked at
 */
public record ReconcileReport(int due, int expired, int looked, int adopted, int conflicts, int notFound, int verified,
        End end) {
    static ReconcileReport ended(End end) {
        return new ReconcileReport(0, 0, 0, 0, 0, 0, 0, end);
    }

    /** With the resolutions that were looked at after the search, and where those ended early. */
    ReconcileReport and(DueResolutions.Looked resolutions) {
        return new ReconcileReport(due, expired, looked, adopted, conflicts, notFound, resolutions.count(),
                resolutions.end() == End.DONE ? end : resolutions.end());
    }

    /** Why it stopped. */
    public enum End {
        DONE,
        NOT_CONFIGURED,
        CONNECTION_UNTESTED,
        CREDENTIALS_REJECTED,
        RATE_LIMITED,
        AUTOTASK_UNAVAILABLE,
        BUDGET_SPENT,
        OUT_OF_TIME
    }
}
