package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the sync saw and wrote.
 *
 * @param finished whether every mapping of the cycle was looked at
 * @param guard still open
 * @param failure of {@link End#FAILED}
 */
public record SyncReport(Counts counts, boolean finished, @Nullable Guard guard, End end,
        @Nullable DeskFailure failure) {

    static SyncReport shut(End end) {
        return new SyncReport(Counts.NONE, false, null, end, null);
    }

    /**
     * Mappings by what became of them; together they are those that were read.
     *
     * @param unchanged looked at, with nothing to tell
     * @param recovered were missing or invalid, and are there again
     * @param missing marked as missing
     * @param invalid marked as invalid
     * @param skipped left as they were: edited meanwhile, held back by the guard, or out of time
     */
    public record Counts(int read, int unchanged, int renamed, int recovered, int missing, int invalid, int skipped) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
    }

    /** Why it stopped. */
    public enum End {
        DONE,
        OUT_OF_TIME,
        NOT_CONFIGURED,
        DISABLED,
        CONNECTION_UNTESTED,
        CREDENTIALS_REJECTED,
        /** Half of the tenant's hourly requests are used. */
        BUDGET_SPENT,
        /** An answer of Autotask was not to be trusted, or did not come. */
        FAILED
    }
}
