package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.ReconcileReport.End;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Settles what requests left open: ends the claims of those that died and looks in Autotask for the tickets of doubtful
 * attempts. It reads Autotask and writes our own items; it never sends anything.
 */
public final class ReconcileTickets {
    /** Markers in one query, with room for the canary. */
    static final int BATCH = 199;

    private static final int READ_AT_ONCE = 400;
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration NEEDED = Duration.ofSeconds(12);
    /** Twice the time in which an outcome settles: later, something keeps it from settling. */
    private static final Duration OVERDUE = Duration.ofMinutes(15);

    private final Tenants tenants;
    private final RunTickets tickets;
    private final CanaryRecords canaries;
    private final ServiceDesks desks;
    private final DueItems dueItems;
    private final Budget budget;
    private final Look look;
    private final Snapshots snapshots;
    private final DueResolutions dueResolutions;
    private final RejectedCredentials rejected;
    private final Signals signals;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    ReconcileTickets(Tenants tenants, RunTickets tickets, CanaryRecords canaries, ServiceDesks desks, DueItems dueItems,
            Budget budget, Look look, Snapshots snapshots, DueResolutions dueResolutions, RejectedCredentials rejected,
            Signals signals, Clock clock,
            RandomGenerator random) {
        this.tenants = tenants;
        this.tickets = tickets;
        this.canaries = canaries;
        this.desks = desks;
        this.dueItems = dueItems;
        this.budget = budget;
        this.look = look;
        this.snapshots = snapshots;
        this.dueResolutions = dueResolutions;
        this.rejected = rejected;
        this.signals = signals;
        this.clock = clock;
        this.random = random;
    }

    /** Goes through everything that is due, or as far as time, budget and Autotask allow. */
    public ReconcileReport run(String requestId, TimeLeft time) {
        var report = tenants.credentials()
                .map(credentials -> run(credentials, requestId, time))
                .orElseGet(() -> ReconcileReport.ended(End.NOT_CONFIGURED));
        if (report.end() != End.DONE) {
            signals.raise(Signal.SCHEDULE_ENDED_EARLY);
        }
        return report;
    }

    private ReconcileReport run(Credentials credentials, String requestId, TimeLeft time) {
        var writer = AttemptId.next(random);
        var keys = tickets.due(credentials.database(), clock.instant(), READ_AT_ONCE);
        var due = dueItems.read(keys, writer, Actor.reconciler(requestId));
        if (due.toLookAt().isEmpty() && due.toVerify().isEmpty()) {
            return new ReconcileReport(keys.size(), due.expired(), 0, 0, 0, 0, 0, End.DONE);
        }
        var zone = tenants.zone(credentials.database());
        var refusal = refusal(credentials, zone, time);
        if (refusal.isPresent()) {
            tellOverdue(due.toLookAt());
            return new ReconcileReport(keys.size(), due.expired(), 0, 0, 0, 0, 0, refusal.get());
        }
        return look(new Round(credentials, zone.orElseThrow(), Actor.reconciler(requestId), writer, time), due,
                keys.size());
    }

    private void tellOverdue(List<RunTicket> items) {
        var since = clock.instant().minus(OVERDUE);
        if (items.stream().anyMatch(item -> Lifecycle.isUnsettledSince(item, since))) {
            signals.raise(Signal.OUTCOME_OVERDUE);
        }
    }

    private Optional<End> refusal(Credentials credentials, Optional<Zone> zone, TimeLeft time) {
        if (!credentials.proven() || zone.isEmpty()) {
            return Optional.of(End.CONNECTION_UNTESTED);
        }
        if (tenants.breaker(credentials.secret()).isOpen()) {
            return Optional.of(End.CREDENTIALS_REJECTED);
        }
        return time.isLessThan(NEEDED) ? Optional.of(End.OUT_OF_TIME) : Optional.empty();
    }

    private ReconcileReport look(Round round, DueItems.Due due, int keys) {
        var desk = desks.open(round.credentials(), round.zone());
        var searched = due.toLookAt().isEmpty()
                ? new ReconcileReport(keys, due.expired(), 0, 0, 0, 0, 0, End.DONE)
                : search(round, due, desk, keys);
        return switch (searched.end()) {
            case DONE, BUDGET_SPENT -> searched.and(dueResolutions.look(due.toVerify(), desk, round));
            case NOT_CONFIGURED, CONNECTION_UNTESTED, CREDENTIALS_REJECTED, RATE_LIMITED, AUTOTASK_UNAVAILABLE,
                    OUT_OF_TIME ->
                searched;
        };
    }

    private ReconcileReport search(Round round, DueItems.Due due, ServiceDesk desk, int keys) {
        var affordable = budget.affordable(due.toLookAt(), desk, round.credentials().database());
        if (affordable.isEmpty()) {
            tellOverdue(due.toLookAt());
            return new ReconcileReport(keys, due.expired(), 0, 0, 0, 0, 0, End.BUDGET_SPENT);
        }
        var eyes = new Look.Eyes(desk, canaries.canaries(round.credentials().database()), round.writer());
        var looked = look.at(affordable, eyes, round.actor());
        looked.items().forEach(item -> read(item, eyes, round.time()));
        tellOverdue(looked.items());
        return report(keys, due.expired(), affordable, looked,
                looked.failure().map(failure -> end(failure, eyes, round)).orElse(End.DONE));
    }

    private void read(RunTicket item, Look.Eyes eyes, TimeLeft time) {
        if (item.ticket().filter(ticket -> ticket.snapshot() == null).isPresent()) {
            snapshots.take(item, eyes.desk(), eyes.canaries(), eyes.writer(), time.atMost(READ, READ));
        }
    }

    private End end(DeskFailure failure, Look.Eyes eyes, Round round) {
        if (failure instanceof DeskFailure.CredentialsRejected) {
            rejected.met(eyes.desk(), round.credentials(), round.zone(), round.actor());
            return End.CREDENTIALS_REJECTED;
        }
        return failure instanceof DeskFailure.RateLimited ? End.RATE_LIMITED : End.AUTOTASK_UNAVAILABLE;
    }

    private static ReconcileReport report(int due, int expired, List<RunTicket> before, Look.Looked looked, End end) {
        int adopted = 0;
        int conflicts = 0;
        int notFound = 0;
        for (int i = 0; i < before.size(); i++) {
            var now = looked.items().get(i).state();
            var changed = !now.getClass().equals(before.get(i).state().getClass());
            adopted += changed && now instanceof CreationState.Created ? 1 : 0;
            conflicts += changed && now instanceof CreationState.Conflict ? 1 : 0;
            notFound += changed && now instanceof CreationState.NotFound ? 1 : 0;
        }
        return new ReconcileReport(due, expired, before.size(), adopted, conflicts, notFound, 0, end);
    }

    /** One run, with the credentials that it found in force. */
    record Round(Credentials credentials, Zone zone, Actor actor, AttemptId writer, TimeLeft time) {}
}
