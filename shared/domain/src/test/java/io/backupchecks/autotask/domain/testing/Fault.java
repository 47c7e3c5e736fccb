package io.backupchecks.autotask.domain.testing;

/** What can happen to one call of a port. */
public enum Fault {
    NONE,
    /** No answer, and no effect: {@code StorageUnavailable}, no look, or an unknown outcome of the POST. */
    FAIL_BEFORE,
    /** The effect takes place, the answer is lost. */
    FAIL_AFTER,
    /** The answer is lost, the effect takes place later, unless its condition no longer holds by then. */
    LATE,
    /** A conflict of transactions, or throttling. */
    BUSY,
    /** Refused for good: access denied, validation. */
    BROKEN,
    /** The process dies before the effect. */
    DIE_BEFORE,
    /** The process dies right after the effect. */
    DIE_AFTER,
    /** The process dies, the effect takes place later. */
    DIE_LATE,
    /** The connection could not be made: nothing was sent. */
    NOT_SENT,
    /** Refused by a status that is certain. */
    REFUSED,
    /** Refused by the text of {@code errors[]} beside an ambiguous status. */
    REFUSED_BY_TEXT,
    /** Refused by the text of {@code errors[]}, and created all the same: outside of what the protocol assumes. */
    LIED,
    RATE_LIMITED,
    CREDENTIALS_REJECTED,
    /** A search that answers without the rows that are there. */
    BLIND,
    /** An answer that ends early, as if there were no more. */
    FEWER_ROWS,
    /** An answer with a row that nobody asked for. */
    FOREIGN_ROWS
}
