package io.backupchecks.autotask.simulator.tenant;

import java.time.Duration;

/** A configurable span of time, with its value at first. */
public enum Delay {
    /** Real time added to each call from 50 % of the hourly requests on. */
    LATENCY_FROM_HALF(Duration.ofMillis(500)),
    /** Real time added to each call from 75 % of the hourly requests on. */
    LATENCY_FROM_THREE_QUARTERS(Duration.ofSeconds(1)),
    /** How long after a note the first PATCH of its ticket's status is answered but not stored; zero: never. */
    STALE_CLOSE(Duration.ZERO),
    /** How long a new ticket stays invisible to queries, by the simulator's clock. */
    VISIBILITY_LAG(Duration.ZERO),
    /** When a workflow rule adds its note to a new ticket, by the simulator's clock; zero: no rule. */
    WORKFLOW_NOTE(Duration.ZERO);

    private final Duration initial;

    Delay(Duration initial) {
        this.initial = initial;
    }

    Duration initial() {
        return initial;
    }
}
