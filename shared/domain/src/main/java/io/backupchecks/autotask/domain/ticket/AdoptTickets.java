package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.ReconcileReport.End;
import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * Finds the tickets of runs whose items may be missing or old, because tables were restored from a backup, and records
 * them. It searches for markers, as a click does; it sends nothing, and no find is no proof of anything.
 */
public final class AdoptTickets {
    /** Markers in one query. */
    static final int BATCH = 200;
    /** Nobody knows in whose name such a run's ticket was made. */
    static final CustomerId CUSTOMER = new CustomerId("restored");

    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration NEEDED = Duration.ofSeconds(12);

    private final Tenants tenants;
    private final RunTickets tickets;
    private final CanaryRecords canaries;
    private final ServiceDesks desks;
    private final RejectedCredentials rejected;
    private final Items items;
    private final Signals signals;
    private final Markers markers;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    AdoptTickets(Tenants tenants, RunTickets tickets, CanaryRecords canaries, ServiceDesks desks,
            RejectedCredentials rejected, Items items, Signals signals, Markers markers, Clock clock,
            RandomGenerator random) {
        this.tenants = tenants;
        this.tickets = tickets;
        this.canaries = canaries;
        this.desks = desks;
        this.rejected = rejected;
        this.items = items;
        this.signals = signals;
        this.markers = markers;
        this.clock = clock;
        this.random = random;
    }

    /** Goes through the runs in order, as far as time and Autotask allow; doing it again changes nothing. */
    public AdoptReport run(List<RunId> runs, String requestId, TimeLeft time) {
        var credentials = tenants.credentials().orElse(null);
        if (credentials == null) {
            return AdoptReport.ended(End.NOT_CONFIGURED);
        }
        var zone = tenants.zone(credentials.database()).orElse(null);
        if (!credentials.proven() || zone == null) {
            return AdoptReport.ended(End.CONNECTION_UNTESTED);
        }
        return tenants.breaker(credentials.secret()).isOpen()
                ? AdoptReport.ended(End.CREDENTIALS_REJECTED)
                : run(runs,
                        new Round(credentials, zone, desks.open(credentials, zone), Actor.reconciler(requestId), time));
    }

    private AdoptReport run(List<RunId> runs, Round round) {
        var report = AdoptReport.ended(End.DONE);
        for (int from = 0; from < runs.size(); from += BATCH) {
            if (round.time().isLessThan(NEEDED)) {
                return report.endedBy(End.OUT_OF_TIME);
            }
            var batch = runs.subList(from, Math.min(runs.size(), from + BATCH));
            report = report.and(batch(batch, round));
            if (report.end() != End.DONE) {
                return report;
            }
        }
        return report;
    }

    private AdoptReport batch(List<RunId> runs, Round round) {
        var writer = AttemptId.next(random);
        var known = runs.stream()
                .map(run -> item(new RunKey(round.credentials().database(), run), round.actor()))
                .toList();
        var began = clock.instant();
        return switch (round.desk().search(known.stream().map(RunTicket::marker).toList(), place(round), READ)) {
            case TicketSearch.Rows(var rows) -> known.stream()
                    .map(item -> adopt(item, rows, writer, new Trail(round.actor(), began)))
                    .reduce(AdoptReport.ended(End.DONE), AdoptReport::and);
            case TicketSearch.NoLook(var failure) -> AdoptReport.ended(end(failure, round));
        };
    }

    private AdoptReport adopt(RunTicket item, List<FoundTicket> rows,
            AttemptId writer, Trail trail) {
        var hits = Look.hits(item, rows);
        if (hits.isEmpty()) {
            return new AdoptReport(1, 0, 0, 0, End.DONE);
        }
        var result = items.take(item, writer,
                current -> Lifecycle.adopt(current, hits, trail.at()).map(next -> trail.adopted(next, hits)));
        var isConflict = result.item().state() instanceof CreationState.Conflict;
        if (isConflict && result.held()) {
            signals.raise(Signal.DUPLICATE_TICKETS);
        }
        return new AdoptReport(1, result.held() && !isConflict ? 1 : 0, isConflict ? 1 : 0, result.held() ? 0 : 1,
                End.DONE);
    }

    /** As it stands, or as it would before any attempt; each with an id of its own, by which its events are named. */
    private RunTicket item(RunKey key, Actor actor) {
        return tickets.find(key)
                .orElseGet(() -> Lifecycle.absent(key, markers.of(key),
                        new Claim(AttemptId.next(random), actor.operator(), CUSTOMER, OptionalLong.empty())));
    }

    private MarkerPlace place(Round round) {
        return canaries.canaries(round.credentials().database()).markersOverwritten()
                ? MarkerPlace.EXTERNAL_ID_OR_DESCRIPTION
                : MarkerPlace.EXTERNAL_ID;
    }

    private End end(DeskFailure failure, Round round) {
        if (failure instanceof DeskFailure.CredentialsRejected) {
            rejected.met(round.desk(), round.credentials(), round.zone(), round.actor());
            return End.CREDENTIALS_REJECTED;
        }
        return failure instanceof DeskFailure.RateLimited ? End.RATE_LIMITED : End.AUTOTASK_UNAVAILABLE;
    }

    private record Round(Credentials credentials, Zone zone, ServiceDesk desk, Actor actor, TimeLeft time) {}
}
