package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Deals with a 401: a tenant that moved to another zone answers one as well, so the zone is asked once; if it has not
 * moved, the breaker opens, because Autotask locks users that keep failing.
 */
public final class RejectedCredentials {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Tenants tenants;
    private final Signals signals;
    private final Clock clock;

    @Inject
    public RejectedCredentials(Tenants tenants, Signals signals, Clock clock) {
        this.tenants = tenants;
        this.signals = signals;
        this.clock = clock;
    }

    /** @return whether the tenant has moved to another zone, so that the next request goes there */
    public boolean met(ServiceDesk desk, Credentials credentials, Zone stored) {
        if (desk.zone(LIMIT) instanceof ZoneRead.Found(var zone) && !zone.equals(stored)) {
            return moved(credentials, zone);
        }
        return open(credentials, Signal.CREDENTIALS_REJECTED);
    }

    /** Another database is never taken over silently: its tickets are another tenant's. */
    private boolean moved(Credentials credentials, Zone zone) {
        if (!zone.database().equals(credentials.database())) {
            return open(credentials, Signal.DATABASE_CHANGED);
        }
        tenants.save(zone);
        return true;
    }

    private boolean open(Credentials credentials, Signal signal) {
        signals.raise(signal);
        tenants.save(new Breaker(credentials.secret(), clock.instant()));
        return false;
    }
}
