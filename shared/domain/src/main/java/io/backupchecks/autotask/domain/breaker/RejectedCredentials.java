package io.backupchecks.autotask.domain.breaker;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.ZoneRead;
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
    private final Breakers breakers;
    private final Signals signals;
    private final Clock clock;

    @Inject
    public RejectedCredentials(Tenants tenants, Breakers breakers, Signals signals, Clock clock) {
        this.tenants = tenants;
        this.breakers = breakers;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * @param actor in whose request they were rejected
     * @return whether the tenant has moved to another zone, so that the next request goes there
     */
    public boolean met(ServiceDesk desk, Credentials credentials, Zone stored, Actor actor) {
        if (desk.zone(LIMIT) instanceof ZoneRead.Found(var zone) && !zone.equals(stored)) {
            return moved(credentials, zone, actor);
        }
        var trail = new BreakerTrail(actor, clock.instant());
        return open(credentials, Signal.CREDENTIALS_REJECTED, trail.rejected(credentials.database()));
    }

    /** Another database is never taken over silently: its tickets are another tenant's. */
    private boolean moved(Credentials credentials, Zone zone, Actor actor) {
        if (!zone.database().equals(credentials.database())) {
            var trail = new BreakerTrail(actor, clock.instant());
            return open(credentials, Signal.DATABASE_CHANGED,
                    trail.belongToAnother(credentials.database(), zone.database()));
        }
        tenants.save(zone);
        return true;
    }

    private boolean open(Credentials credentials, Signal signal, AuditEvent event) {
        signals.raise(signal);
        breakers.save(new Breaker(credentials.secret(), event.at()), event);
        return false;
    }
}
