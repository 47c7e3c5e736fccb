package io.backupchecks.autotask.domain.caller;

/** The role in which a person is active in Backupchecks while calling. */
public enum Role {
    ADMIN,
    OPERATOR,
    REPORTER,
    VIEWER
}
