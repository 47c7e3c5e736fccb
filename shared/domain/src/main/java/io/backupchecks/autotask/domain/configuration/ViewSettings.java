package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Inject;

/** Shows the settings of the tenant to which the credentials in force belong. */
public final class ViewSettings {
    private final Tenants tenants;
    private final ConnectionProofs proofs;

    @Inject
    public ViewSettings(Tenants tenants, ConnectionProofs proofs) {
        this.tenants = tenants;
        this.proofs = proofs;
    }

    public SettingsView view() {
        return tenants.credentials().map(Credentials::database).map(this::view).orElse(SettingsView.NOTHING);
    }

    private SettingsView view(Database database) {
        return new SettingsView(tenants.settings(database), tenants.zone(database), proofs.proof(database));
    }
}
