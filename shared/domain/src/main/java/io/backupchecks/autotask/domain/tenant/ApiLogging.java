package io.backupchecks.autotask.domain.tenant;

/** How much of each call to Autotask is logged; never a header, a body, a secret or the text of a ticket. */
public enum ApiLogging {
    OFF,
    /** What was called, how it ended, how long it took. */
    BASIC,
    /** Sizes, counts and Autotask's own error texts as well. */
    DETAILED
}
