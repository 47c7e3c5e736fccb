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

    public void met(ServiceDesk desk, Credentials credentials, Zone stored) {
        if (desk.zone(LIMIT) instanceof ZoneRead.Found(var zone) && !zone.api().equals(stored.api())) {
            moved(credentials, zone);
        } else {
            open(credentials, Signal.CREDENTIALS_REJECTED);
        }
    }

    /** Another database is never taken over silently: its tickets are another tenant's. */
    private void moved(Credentials credentials, Zone zone) {
        if (zone.database().equals(credentials.database())) {
            tenants.save(zone);
        } else {
            open(credentials, Signal.DATABASE_CHANGED);
        }
    }

    private void open(Credentials credentials, Signal signal) {
        signals.raise(signal);
        tenants.save(new Breaker(credentials.secret(), clock.instant()));
    }
}
