package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.sync.SyncReport.End;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;

/** Opens Autotask for reads of companies, where the tenant is set up for them. */
final class Access {
    private final Tenants tenants;
    private final ServiceDesks desks;
    private final RejectedCredentials rejected;

    @Inject
    Access(Tenants tenants, ServiceDesks desks, RejectedCredentials rejected) {
        this.tenants = tenants;
        this.desks = desks;
        this.rejected = rejected;
    }

    Entry open() {
        return tenants.credentials().map(this::open).orElseGet(() -> new Entry.Shut(End.NOT_CONFIGURED));
    }

    private Entry open(Credentials credentials) {
        var settings = tenants.settings(credentials.database());
        if (settings.isEmpty()) {
            return new Entry.Shut(End.NOT_CONFIGURED);
        }
        if (!settings.filter(Settings::enabled).isPresent()) {
            return new Entry.Shut(End.DISABLED);
        }
        return tenants.zone(credentials.database())
                .filter(_ -> credentials.proven())
                .map(zone -> open(credentials, zone))
                .orElseGet(() -> new Entry.Shut(End.CONNECTION_UNTESTED));
    }

    private Entry open(Credentials credentials, Zone zone) {
        return tenants.breaker(credentials.secret()).isOpen()
                ? new Entry.Shut(End.CREDENTIALS_REJECTED)
                : new Entry.Open(credentials, zone, desks.open(credentials, zone));
    }

    /** Deals with a failure; the end that it means. */
    End failed(Entry.Open entry, DeskFailure failure, Actor actor) {
        if (failure instanceof DeskFailure.CredentialsRejected) {
            rejected.met(entry.desk(), entry.credentials(), entry.zone(), actor);
            return End.CREDENTIALS_REJECTED;
        }
        return End.FAILED;
    }

    /** Whether companies can be asked for. */
    sealed interface Entry {
        record Open(Credentials credentials, Zone zone, ServiceDesk desk) implements Entry {
            Database database() {
                return credentials.database();
            }
        }

        record Shut(End end) implements Entry {}
    }
}
