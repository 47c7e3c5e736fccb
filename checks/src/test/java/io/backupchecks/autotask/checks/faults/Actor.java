package io.backupchecks.autotask.checks.faults;

/** Who acts while faults can be met, each in a process of its own. */
enum Actor {
    /** Who clicks on Create. */
    FIRST,
    SECOND,
    /** Who clicks on Resolve. */
    RESOLVER,
    SECOND_RESOLVER,
    /** The schedule, a minute after the clicks. */
    SCHEDULE,
    /** The schedule, later once more. */
    SCHEDULE_AGAIN
}
