package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks up the ticket of a run. */
public final class ViewTicket {
    /** For each call of a look at a resolution. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Tenants tenants;
    private final RunTickets tickets;
    private final CanaryRecords canaries;
    private final OpenOutcome openOutcome;
    private final OpenResolution openResolution;
    private final LiveLook liveLook;
    private final Views views;
    private final Clock clock;

    @Inject
    ViewTicket(Tenants tenants, RunTickets tickets, CanaryRecords canaries, OpenOutcome openOutcome,
            OpenResolution openResolution, LiveLook liveLook,
            Views views, Clock clock) {
        this.tenants = tenants;
        this.tickets = tickets;
        this.canaries = canaries;
        this.openOutcome = openOutcome;
        this.openResolution = openResolution;
        this.liveLook = liveLook;
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
        return viewed(run, (item, sources) -> mayLook(item, caller)
                ? new Seen(looked(item, sources, caller), false)
                : new Seen(item, false));
    }

    /**
     * Shows the ticket as it is in Autotask now, or as it was seen last where Autotask does not answer. An open outcome is
     * looked for instead.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if storage does not answer
     */
    public Viewed live(RunId run, Caller caller, TimeLeft time) {
        return viewed(run, (item, sources) -> {
            var seen = looked(item, sources, caller);
            var settings = tenants.settings(item.key().database()).orElse(null);
            var live = liveLook.look(List.of(seen), settings, sources, new LiveLook.Onlooker(Actor.of(caller), time));
            return new Seen(live.of(seen), live.isStale());
        });
    }

    private Viewed viewed(RunId run, Looking looking) {
        return tenants.credentials()
                .flatMap(credentials -> tickets.find(new RunKey(credentials.database(), run))
                        .map(item -> viewed(item, credentials, looking)))
                .orElseGet(() -> new Viewed(Views.none(run), Duration.ZERO, false));
    }

    private Viewed viewed(RunTicket item, Credentials credentials, Looking looking) {
        var database = credentials.database();
        var zone = tenants.zone(database).orElse(null);
        var seen = looking.look(item, new OpenOutcome.Sources(credentials, tenants.breaker(credentials.secret()), zone,
                canaries.canaries(database)));
        var settings = tenants.settings(database).orElse(null);
        return new Viewed(views.of(seen.item(), settings, zone), retryAfter(seen.item()), seen.stale());
    }

    private Duration retryAfter(RunTicket item) {
        return item.currentResolution()
                .filter(Resolution::isUnderway)
                .map(resolution -> ResolutionStanding.retryAfter(resolution, clock.instant()))
                .orElseGet(() -> Standing.retryAfter(item, clock.instant()));
    }

    /** At whatever is open: the creation or the resolution. */
    private RunTicket looked(RunTicket item, OpenOutcome.Sources sources, Caller caller) {
        if (!isResolutionOpen(item)) {
            return openOutcome.look(item, sources, caller);
        }
        var facts = new ResolvingFacts(sources.credentials(),
                tenants.settings(sources.credentials().database()).orElse(null), sources.breaker(), sources.zone(),
                null);
        return openResolution.look(item, facts, caller, () -> LOOK);
    }

    private static boolean isResolutionOpen(RunTicket item) {
        return item.currentResolution().filter(Resolution::isOpenEnded).isPresent();
    }

    private static boolean mayLook(RunTicket item, Caller caller) {
        return (Lifecycle.isUnsettled(item) || isResolutionOpen(item))
                && Optional.of(caller.role()).filter(READERS::contains).isEmpty();
    }

    private static final List<Role> READERS = List.of(Role.REPORTER, Role.VIEWER);

    /**
     * A run as it is shown.
     *
     * @param retryAfter when to ask again, where the state is not final
     * @param stale a live look was asked for and saw nothing
     */
    public record Viewed(RunTicketView ticket, Duration retryAfter, boolean stale) {}

    @FunctionalInterface
    private interface Looking {
        Seen look(RunTicket item, OpenOutcome.Sources sources);
    }

    private record Seen(RunTicket item, boolean stale) {}
}
