package io.backupchecks.autotask.simulator.tenant;

/** A configurable count, with its value at first. */
public enum Limit {
    /** Failed logins in a row that lock the API user. */
    FAILED_LOGINS(5),
    /** Requests per rolling hour and database. */
    REQUESTS_PER_HOUR(10_000),
    /** Rows on one page of a query, whatever more is asked for. */
    ROWS_PER_PAGE(500),
    /** Requests at the same time per integration code and entity. */
    THREADS(3);

    private final int initial;

    Limit(int initial) {
        this.initial = initial;
    }

    int initial() {
        return initial;
    }
}
