package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.tenant.Settings;
import java.util.List;
import java.util.Optional;

/** How a change of the settings ended. */
public sealed interface SettingsChange {
    record Changed(Settings settings) implements SettingsChange {}

    /** Somebody else changed them meanwhile, or another database is in use now. */
    record Stale(Optional<Settings> stored) implements SettingsChange {}

    /** Settings belong to a database, and no test has shown which one that is. */
    record ConnectionUntested() implements SettingsChange {}

    /** The picklists of the tenant are not known and cannot be read now. */
    record ReferenceDataUnavailable() implements SettingsChange {}

    /** Resolving needs a validation that found the right to read time entries. */
    record ValidationRequired() implements SettingsChange {}

    /** Values that the tenant does not have. */
    record Unacceptable(List<Flaw> flaws) implements SettingsChange {
        public Unacceptable {
            flaws = List.copyOf(flaws);
        }
    }
}
