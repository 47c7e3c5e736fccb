package io.backupchecks.autotask.domain.ticket;

/** What in this service keeps a ticket from being created, in the order in which it is judged. */
public enum Blocker {
    NOT_CONFIGURED,
    DISABLED,
    CONNECTION_UNTESTED,
    NOT_MAPPED,
    MAPPING_MISSING,
    MAPPING_INVALID,
    /** The mapping changed while this request was at work. */
    MAPPING_CHANGED,
    /** The settings changed while this request was at work. */
    SETTINGS_CHANGED
}
