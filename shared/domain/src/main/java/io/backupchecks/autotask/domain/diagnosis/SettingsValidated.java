package io.backupchecks.autotask.domain.diagnosis;

/** How a validation of the configuration ended. */
public sealed interface SettingsValidated {
    record Done(Diagnosis diagnosis) implements SettingsValidated {}

    /** The present credentials have not passed a connection test. */
    record ConnectionUntested() implements SettingsValidated {}
}
