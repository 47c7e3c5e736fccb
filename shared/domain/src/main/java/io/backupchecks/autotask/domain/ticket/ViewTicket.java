package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks up the ticket of a run. */
public final class ViewTicket {
    private final Tenants tenants;
    private final RunTickets tickets;
    private final CanaryRecords canaries;
    private final OpenOutcome openOutcome;
    private final Views views;
    private final Clock clock;

    @Inject
    ViewTicket(Tenants tenants, RunTickets tickets, CanaryRecords canaries, OpenOutcome openOutcome, Views views,
            Clock clock) {
        this.tenants = tenants;
        this.tickets = tickets;
        this.canaries = canaries;
        this.openOutcome = openOutcome;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Shows what is known. While the outcome is open, an administrator's or operator's request makes a look of its own;
     * a reader's never causes a call to Autotask.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if storage does not answer
     */
    public Viewed view(RunId run, Caller caller) {
        return tenants.credentials()
                .map(credentials -> view(run, caller, credentials))
                .orElseGet(() -> new Viewed(Views.none(run), Duration.ZERO));
    }

    private Viewed view(RunId run, Caller caller, Credentials credentials) {
        return tickets.find(new RunKey(credentials.database(), run))
                .map(item -> view(item, caller, credentials))
                .orElseGet(() -> new Viewed(Views.none(run), Duration.ZERO));
    }

    private Viewed view(RunTicket item, Caller caller, Credentials credentials) {
        var zone = tenants.zone(credentials.database()).orElse(null);
        var seen = mayLook(item, caller)
                ? openOutcome.look(item,
                        new OpenOutcome.Sources(credentials, tenants.breaker(credentials.secret()), zone,
                                canaries.canaries(credentials.database())),
                        caller)
                : item;
        var settings = tenants.settings(credentials.database()).orElse(null);
        return new Viewed(views.of(seen, settings, zone), Standing.retryAfter(seen, clock.instant()));
    }

    private static boolean mayLook(RunTicket item, Caller caller) {
        return Lifecycle.isUnsettled(item) && Optional.of(caller.role()).filter(READERS::contains).isEmpty();
    }

    private static final List<Role> READERS = List.of(Role.REPORTER, Role.VIEWER);

    /** @param retryAfter when to ask again, where the state is not final */
    public record Viewed(RunTicketView ticket, Duration retryAfter) {}
}
