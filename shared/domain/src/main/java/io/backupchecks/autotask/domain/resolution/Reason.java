package io.backupchecks.autotask.domain.resolution;

/** Why a ticket could not be resolved. */
public enum Reason {
    /** Deleted, or out of the API user's sight. */
    TICKET_MISSING,
    /** Closed by somebody else. */
    TICKET_ALREADY_CLOSED,
    TICKET_HAS_TIME_ENTRIES,
    /** Whether it has any could not be read for certain. */
    TIME_ENTRIES_NOT_KNOWN,
    /** The ticket was still open long after it had been closed: Autotask did not store the status. */
    CLOSE_NOT_APPLIED
}
