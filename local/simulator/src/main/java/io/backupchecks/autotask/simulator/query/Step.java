package io.backupchecks.autotask.simulator.query;

/** Which part of a query's result is asked for. */
public enum Step {
    FIRST,
    NEXT,
    PREVIOUS,
    COUNT
}
