package io.backupchecks.autotask.checks.faults;

/** Who acts while faults can be met, each in a process of its own. */
enum Actor {
    FIRST,
    SECOND,
    /** The schedule, a minute after the clicks. */
    SCHEDULE,
    /** The schedule, another minute later. */
    SCHEDULE_AGAIN
}
