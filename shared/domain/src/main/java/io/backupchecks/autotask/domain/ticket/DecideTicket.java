package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.ResolutionLifecycle;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.RefusedClicks.Subject;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Records what a person decides where searching alone cannot: which of several tickets is the run's, that there is none, or
 * that a flag was seen to.
 */
public final class DecideTicket {
    private final Tenants tenants;
    private final RunTickets tickets;
    private final CanaryRecords canaries;
    private final OpenOutcome openOutcome;
    private final Items items;
    private final RefusedClicks refusedClicks;
    private final Views views;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    DecideTicket(Tenants tenants, RunTickets tickets, CanaryRecords canaries, OpenOutcome openOutcome, Items items,
            RefusedClicks refusedClicks, Views views, Clock clock, RandomGenerator random) {
        this.tenants = tenants;
        this.tickets = tickets;
        this.canaries = canaries;
        this.openOutcome = openOutcome;
        this.items = items;
        this.refusedClicks = refusedClicks;
        this.views = views;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Decides for the run.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if storage does not answer; the decision may
     * have been recorded then
     */
    public TicketDecision decide(RunId run, Choice choice, Caller caller) {
        return tenants.credentials()
                .map(credentials -> decide(new RunKey(credentials.database(), run), choice, caller, credentials))
                .orElseGet(() -> nothing(new RunKey(Database.NONE, run), caller));
    }

    private TicketDecision decide(RunKey key, Choice choice, Caller caller, Credentials credentials) {
        return tickets.find(key)
                .map(item -> decide(item, choice, caller, credentials))
                .orElseGet(() -> nothing(key, caller));
    }

    private TicketDecision nothing(RunKey key, Caller caller) {
        refusedClicks.decision(new Subject(key, null, null), caller);
        return new TicketDecision.NothingToDecide(Views.none(key.run()));
    }

    private TicketDecision decide(RunTicket item, Choice choice, Caller caller, Credentials credentials) {
        var zone = tenants.zone(credentials.database()).orElse(null);
        var trail = new Trail(Actor.of(caller), clock.instant());
        return switch (choice) {
            case Choice.This(var id) -> take(item, current -> Lifecycle.decide(current, id, trail.at())
                    .map(next -> trail.decided(next, id)), caller, zone);
            case Choice.None _ -> none(item, caller, credentials, zone);
            case Choice.Acknowledge _ -> acknowledge(item, caller, zone);
        };
    }

    /** A search goes first: what it finds, or settles, needs no decision any more. */
    private TicketDecision none(RunTicket item, Caller caller, Credentials credentials, @Nullable Zone zone) {
        var sources = new OpenOutcome.Sources(credentials, tenants.breaker(credentials.secret()), zone,
                canaries.canaries(credentials.database()));
        var looked = openOutcome.look(item, sources, caller);
        var trail = new Trail(Actor.of(caller), clock.instant());
        return take(looked, current -> Lifecycle.decideNone(current, trail.at()).map(trail::decidedNone), caller, zone);
    }

    private TicketDecision acknowledge(RunTicket item, Caller caller, @Nullable Zone zone) {
        var trail = new ResolutionTrail(Actor.of(caller), clock.instant());
        return take(item, current -> ResolutionStep
                .of(current, from -> ResolutionLifecycle.acknowledge(from, caller.operator(), trail.at()))
                .map(trail::acknowledged), caller, zone);
    }

    private TicketDecision take(RunTicket item, Items.Step step, Caller caller, @Nullable Zone zone) {
        var result = items.take(item, AttemptId.next(random), step);
        var settings = tenants.settings(item.key().database()).orElse(null);
        var view = views.of(result.item(), settings, zone);
        if (result.held()) {
            return new TicketDecision.Decided(view);
        }
        refusedClicks.decision(Subject.of(result.item()), caller);
        return new TicketDecision.NothingToDecide(view);
    }

    /** What a person decides. */
    public sealed interface Choice {
        /** This ticket, one of those that carry the run's marker, is the run's. */
        record This(TicketId id) implements Choice {}

        /** No ticket was made: the person has looked in Autotask. */
        record None() implements Choice {}

        /** The person has seen to the time that was booked on the closed ticket. */
        record Acknowledge() implements Choice {}
    }
}
