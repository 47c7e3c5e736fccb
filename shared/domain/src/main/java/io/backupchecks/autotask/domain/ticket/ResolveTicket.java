package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.resolution.Claimer;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionLifecycle;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.ticket.RefusedClicks.Subject;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Resolves the ticket of a run, because an operator clicked, and only where that cannot hurt anyone's billing.
 *
 * <p>Read and decide, claim, check, note once, check again, close once, look: each step leaves storage in a state from which
 * another click or the reconciler goes on, and eleven calls to Autotask are the most.
 */
public final class ResolveTicket {
    private final Tenants tenants;
    private final ConnectionProofs proofs;
    private final RunTickets tickets;
    private final ServiceDesks desks;
    private final OpenResolution openResolution;
    private final ResolveGate gate;
    private final RefusedClicks refusedClicks;
    private final ResolutionStanding standing;
    private final Items items;
    private final TicketCheck check;
    private final NoteOnce noteOnce;
    private final CloseOnce closeOnce;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    ResolveTicket(Tenants tenants, ConnectionProofs proofs, RunTickets tickets, ServiceDesks desks,
            OpenResolution openResolution, ResolveGate gate, RefusedClicks refusedClicks,
            ResolutionStanding standing, Items items,
            TicketCheck check, NoteOnce noteOnce, CloseOnce closeOnce, Clock clock, RandomGenerator random) {
        this.tenants = tenants;
        this.proofs = proofs;
        this.tickets = tickets;
        this.desks = desks;
        this.openResolution = openResolution;
        this.gate = gate;
        this.refusedClicks = refusedClicks;
        this.standing = standing;
        this.items = items;
        this.check = check;
        this.noteOnce = noteOnce;
        this.closeOnce = closeOnce;
        this.clock = clock;
        this.random = random;
    }

    /** Answers for the run; from the first permit to send on, nothing is thrown. */
    public TicketResolution resolve(ResolveRequest request, Caller caller, TimeLeft time) {
        try {
            return tenants.credentials()
                    .map(credentials -> resolve(request, caller, time, credentials))
                    .orElseGet(() -> unknown(new TicketResolution.Blocked(Blocker.NOT_CONFIGURED),
                            new RunKey(Database.NONE, request.run()), caller));
        } catch (StorageUnavailable _) {
            return new TicketResolution.StorageDown();
        }
    }

    private TicketResolution resolve(ResolveRequest request, Caller caller, TimeLeft time, Credentials credentials) {
        var key = new RunKey(credentials.database(), request.run());
        var item = tickets.find(key);
        if (item.isEmpty()) {
            return unknown(new TicketResolution.NoTicket(Views.none(request.run())), key, caller);
        }
        var click = new ResolveClick(request, caller, time, facts(credentials));
        return item.get().state() instanceof CreationState.Created
                ? resolve(item.get(), click)
                : standing.answer(item.get(), click);
    }

    private TicketResolution unknown(TicketResolution answer, RunKey key, Caller caller) {
        return refusedClicks.resolution(answer, new Subject(key, null, null), caller);
    }

    private ResolvingFacts facts(Credentials credentials) {
        var database = credentials.database();
        return new ResolvingFacts(credentials, tenants.settings(database).orElse(null),
                tenants.breaker(credentials.secret()), tenants.zone(database).orElse(null),
                proofs.proof(database).orElse(null));
    }

    private TicketResolution resolve(RunTicket item, ResolveClick click) {
        var resolution = item.currentResolution().orElseThrow();
        if (resolution.cycle() != click.request().cycle()) {
            return standing.answer(item, click);
        }
        return isClaimable(resolution, clock.instant())
                ? gate.answer(item, click).orElseGet(() -> attempt(item, click))
                : looked(item, resolution, click);
    }

    /** Whatever else is claimed, sent, or was seen closed is looked at, and nothing is sent. */
    private static boolean isClaimable(Resolution resolution, Instant now) {
        return switch (resolution.state()) {
            case ResolutionState.Idle _,ResolutionState.Noted _ -> true;
            case ResolutionState.Blocked(var reason) -> reason != Reason.TICKET_ALREADY_CLOSED;
            case ResolutionState.Claimed(var leaseUntil) -> !now.isBefore(leaseUntil);
            case ResolutionState.NoteSending _,ResolutionState.NoteUnknown _,ResolutionState.Closing _,ResolutionState.Verifying _,ResolutionState.Resolved _,ResolutionState.Flagged _ ->
                false;
        };
    }

    /** A request that looked answers from what it then finds and goes no further. */
    private TicketResolution looked(RunTicket item, Resolution resolution, ResolveClick click) {
        return standing.answer(resolution.state() instanceof ResolutionState.Claimed
                ? item
                : openResolution.look(item, click.facts(), click.caller(), click.time()), click);
    }

    private TicketResolution attempt(RunTicket item, ResolveClick click) {
        return claim(item, click).then(check::check)
                .then(noteOnce::add)
                .then(check::check)
                .last(closeOnce::close);
    }

    private ResolveProgress claim(RunTicket item, ResolveClick click) {
        var id = AttemptId.next(random);
        var zone = Objects.requireNonNull(click.facts().zone());
        var settings = Objects.requireNonNull(click.facts().settings());
        var desk = desks.open(click.facts().credentials(), zone);
        var now = clock.instant();
        var result = items.take(item, id, current -> ResolutionStep.ofCreated(current,
                from -> ResolutionLifecycle.claim(from, new Claimer(id, click.caller().operator()), now)
                        .filter(_ -> from.cycle() == click.request().cycle()))
                .map(next -> new ResolutionTrail(Actor.of(click.caller()), now).claimed(current, next)));
        return result.held()
                ? new ResolveProgress.Go(new ResolveAttempt(click, desk, zone, settings, id, result.item(), null))
                : new ResolveProgress.Stop(standing.answer(result.item(), click));
    }
}
