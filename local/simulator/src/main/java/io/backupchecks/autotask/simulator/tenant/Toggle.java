package io.backupchecks.autotask.simulator.tenant;

/** Behaviour in which observations of Autotask differ, or which only some tenants have; each is off at first. */
public enum Toggle {
    /** GET of an absent id answers 404, not 200 with a null item. */
    ABSENT_AS_404,
    /** A ticket for an inactive company is accepted. */
    INACTIVE_COMPANY_ACCEPTED,
    /** PATCH checks the stored fields too: lengths, and references that have become inactive. */
    MERGED_RECORD_VALIDATION,
    /** A missing integration code answers 500 as an invalid one does, not 401. */
    MISSING_CODE_AS_500,
    /** Every note needs a title; otherwise the ticket's category decides. */
    NOTE_TITLE_REQUIRED,
    /** The thread limit answers 500 with {@code Itgenatr005}, not 429. */
    THREAD_LIMIT_AS_500,
    /** Time entries exist but the API user does not see them: empty answers, no error. */
    TIME_ENTRIES_HIDDEN
}
