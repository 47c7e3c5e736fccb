package io.backupchecks.autotask.domain.diagnosis;

/** How a test of the connection ended. */
public sealed interface ConnectionTested {
    record Done(Diagnosis diagnosis) implements ConnectionTested {}

    /** There are no credentials to test. */
    record NotConfigured() implements ConnectionTested {}
}
