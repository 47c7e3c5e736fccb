package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsStore;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Puts other API credentials in force, first as a version of the secret, then as the item that names it: so no function ever
 * uses a version that is not whole. They are unproven until the connection test has passed with them.
 */
public final class ChangeCredentials {
    private final Tenants tenants;
    private final ApiCredentialsStore store;
    private final Decisions decisions;
    private final Clock clock;

    @Inject
    public ChangeCredentials(Tenants tenants, ApiCredentialsStore store, Decisions decisions, Clock clock) {
        this.tenants = tenants;
        this.store = store;
        this.decisions = decisions;
        this.clock = clock;
    }

    public CredentialsChange change(ApiCredentials wanted, Seen<Credentials> seen, Caller caller) {
        var stored = tenants.credentials();
        if (!seen.isStill(stored)) {
            return new CredentialsChange.Stale(stored);
        }
        var changed = unproven(store.add(wanted), stored);
        return decisions.save(changed, event(changed, caller))
                ? new CredentialsChange.Changed(changed)
                : new CredentialsChange.Stale(tenants.credentials());
    }

    /** Until the test says otherwise, what is stored of the former database can still be looked at. */
    private static Credentials unproven(SecretVersion secret, Optional<Credentials> stored) {
        return new Credentials(secret, false, stored.map(Credentials::database).orElse(Database.NONE),
                stored.map(Credentials::version).orElse(0L) + 1);
    }

    /** Of no tenant: which one they belong to is what the test tells. */
    private AuditEvent event(Credentials changed, Caller caller) {
        return AuditEvent.ofTenant("credentials-" + changed.version(), clock.instant(),
                AuditEvent.Kind.CREDENTIALS_CHANGED, Actor.of(caller), Database.NONE,
                "User name, secret and tracking identifier changed; untested.");
    }
}
