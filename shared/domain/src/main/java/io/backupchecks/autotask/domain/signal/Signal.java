package io.backupchecks.autotask.domain.signal;

/** One kind of thing that must reach a person. */
public enum Signal {
    /** Two tickets carry one marker, or a further one turned up. */
    DUPLICATE_TICKETS,
    /** A search did not find a ticket that is there: rights or lines of business are missing. */
    SEARCH_BLIND,
    /** Somebody or something changes {@code externalID} over there. */
    MARKER_OVERWRITTEN,
    /** A ticket exists and could not be recorded in time; a search will find it. */
    TICKET_NOT_RECORDED,
    /** A ticket was closed although time had been booked on it: a person must see to it. */
    TICKET_FLAGGED,
    /** The note about a resolution is not the internal one that was sent. */
    NOTE_NOT_INTERNAL,
    /** Something was sent to resolve a ticket, and what came of it could not be recorded; a look will find it. */
    RESOLUTION_NOT_RECORDED,
    /** Autotask rejected the credentials; nothing is sent until they are tested again. */
    CREDENTIALS_REJECTED,
    /** The user belongs to another database than the one in use. */
    DATABASE_CHANGED,
    /** Something happened that could not be written to the audit trail. */
    AUDIT_NOT_WRITTEN,
    /** Storage refused a request that it must not refuse. */
    STORAGE_BROKEN,
    /** Half of the tenant's hourly requests are used, by whomever: schedules hold back. */
    QUOTA_HALF_USED,
    /** An attempt's outcome is not known a quarter of an hour after its permit: nothing settles it. */
    OUTCOME_OVERDUE,
    /** A schedule ended early: credentials not tested, breaker open, limit near, Autotask down. */
    SCHEDULE_ENDED_EARLY,
    /** Names could not be synchronised, or not to the end: credentials, limit, Autotask down, an answer not to be trusted. */
    SYNC_FAILED,
    /** Too many companies were gone at once: no mapping was marked, a person must look. */
    MAPPINGS_GUARDED
}
