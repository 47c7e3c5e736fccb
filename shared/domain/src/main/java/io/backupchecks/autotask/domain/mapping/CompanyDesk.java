package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;

/** Opens Autotask for a question about companies, where the credentials may be used. */
public final class CompanyDesk {
    private final Tenants tenants;
    private final ServiceDesks desks;
    private final RejectedCredentials rejected;

    @Inject
    CompanyDesk(Tenants tenants, ServiceDesks desks, RejectedCredentials rejected) {
        this.tenants = tenants;
        this.desks = desks;
        this.rejected = rejected;
    }

    /** @param caller who asks */
    public Opening open(Credentials credentials, Caller caller) {
        if (!credentials.proven()) {
            return new Opening.Closed(new Obstacle.Untested());
        }
        if (tenants.breaker(credentials.secret()).isOpen()) {
            return new Opening.Closed(new Obstacle.BreakerOpen());
        }
        return tenants.zone(credentials.database())
                .<Opening>map(zone -> new Opening.Open(desks.open(credentials, zone), credentials, zone, caller))
                .orElseGet(() -> new Opening.Closed(new Obstacle.Untested()));
    }

    /** What a failure means to whoever asked; rejected credentials are dealt with. */
    public Obstacle failed(Opening.Open opened, DeskFailure failure) {
        if (failure instanceof DeskFailure.CredentialsRejected
                && rejected.met(opened.desk(), opened.credentials(), opened.zone(), Actor.of(opened.caller()))) {
            return new Obstacle.Failed(new DeskFailure.Unreachable("the tenant has moved to another zone"));
        }
        return failure instanceof DeskFailure.CredentialsRejected
                ? new Obstacle.BreakerOpen()
                : new Obstacle.Failed(failure);
    }

    /** Whether there is a desk to ask. */
    public sealed interface Opening {
        record Open(ServiceDesk desk, Credentials credentials, Zone zone, Caller caller) implements Opening {}

        record Closed(Obstacle obstacle) implements Opening {}
    }
}
