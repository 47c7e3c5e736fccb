package io.backupchecks.autotask.domain.sync;

/** What a look at a company means for its mapping. */
enum Outcome {
    UNCHANGED,
    /** Renamed before, and the name stayed. */
    SETTLED,
    RENAMED,
    /** Was missing or invalid, and is there again. */
    RECOVERED,
    /** Not seen for the first time. */
    MISSING,
    /** Not seen again, long enough after the first time. */
    GONE,
    INACTIVE;

    /** Whether tickets can no longer be created, or the mapping is one step further from it. */
    boolean isWorse() {
        return isAbsence() || this == INACTIVE;
    }

    /** Whether it rests on a row that was not there: one answer that lacks it is no proof. */
    boolean isAbsence() {
        return this == MISSING || this == GONE;
    }
}
