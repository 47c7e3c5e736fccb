package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsStore;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows whether there are credentials, of whom and since when; the secret and the tracking identifier are shown to nobody. */
public final class ViewCredentials {
    private final Tenants tenants;
    private final ApiCredentialsSource source;
    private final ApiCredentialsStore store;

    @Inject
    public ViewCredentials(Tenants tenants, ApiCredentialsSource source, ApiCredentialsStore store) {
        this.tenants = tenants;
        this.source = source;
        this.store = store;
    }

    /** Empty where none were ever stored. */
    public Optional<CredentialsView> view() {
        return tenants.credentials().map(this::view);
    }

    private CredentialsView view(Credentials credentials) {
        return new CredentialsView(credentials, masked(source.read(credentials.secret()).userName()),
                store.addedAt(credentials.secret()));
    }

    /** The first character and the domain, which tells sandbox from production. */
    static String masked(String userName) {
        int at = userName.lastIndexOf('@');
        var first = userName.substring(0, userName.offsetByCodePoints(0, 1));
        return first + "***" + (at > 0 ? userName.substring(at) : "");
    }
}
