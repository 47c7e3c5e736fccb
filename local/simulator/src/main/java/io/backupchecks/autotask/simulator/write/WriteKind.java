package io.backupchecks.autotask.simulator.write;

/** How a row is written. */
public enum WriteKind {
    /** Makes a row. */
    POST,
    /** Changes the named fields only. */
    PATCH,
    /** Changes every writable field: those that are not named become null. */
    PUT
}
