package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.util.Optional;

/** The settings of the tenant in use, and the connection under which they were found; each empty where it is not known yet. */
public record SettingsView(Optional<Settings> settings, Optional<Zone> zone, Optional<ConnectionProof> proof) {
    static final SettingsView NOTHING = new SettingsView(Optional.empty(), Optional.empty(), Optional.empty());
}
