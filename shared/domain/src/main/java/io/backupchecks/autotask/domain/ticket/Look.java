package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.attempt.LookSchedule;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.Sight;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks in Autotask for the tickets of some runs, in one search, and records what it saw. It sends nothing.
 *
 * <p>A hit counts whatever else is wrong; "nothing there" counts only if the search sees, and settles an attempt only
 * if the search began after the attempt's {@code settleAt}.
 */
final class Look {
    private static final Duration READ = Duration.ofSeconds(5);

    private final Items items;
    private final Sight sight;
    private final Signals signals;
    private final Clock clock;

    @Inject
    Look(Items items, Sight sight, Signals signals, Clock clock) {
        this.items = items;
        this.sight = sight;
        this.signals = signals;
        this.clock = clock;
    }

    /** Looks for all {@code runs}, at most 200 with the canaries, and says what stands there now. */
    Looked at(List<RunTicket> runs, Eyes eyes, Actor actor) {
        var began = clock.instant();
        var search = eyes.desk().search(markers(runs, eyes.canaries()), place(runs, eyes.canaries()), READ);
        return switch (search) {
            case TicketSearch.Rows(var rows) -> seen(runs, eyes, rows, new Trail(actor, began));
            case TicketSearch.NoLook(var failure) -> failed(runs, eyes, failure, began);
        };
    }

    private Looked seen(List<RunTicket> runs, Eyes eyes, List<FoundTicket> rows, Trail trail) {
        var sees = sight.sees(eyes.desk(), eyes.canaries(), rows, READ);
        var many = runs.size() > 1 && eyes.canaries().markersOverwritten();
        var now = runs.stream().map(run -> one(run, rows, sees && !many, eyes.writer(), trail)).toList();
        return new Looked(now, Optional.empty());
    }

    private RunTicket one(RunTicket run, List<FoundTicket> rows, boolean sees, AttemptId writer, Trail trail) {
        var hits = hits(run, rows);
        var result = items.take(run, writer, item -> step(run, item, hits, sees, trail));
        if (result.held() && result.item().state() instanceof CreationState.Conflict
                && !hits.stream().allMatch(run::knows)) {
            signals.raise(Signal.DUPLICATE_TICKETS);
        }
        return result.item();
    }

    private static Optional<Items.Recorded> step(RunTicket read, RunTicket item, SortedSet<TicketId> hits, boolean sees,
            Trail trail) {
        var looked = sees || !hits.isEmpty()
                ? item.lookedAt(trail.at())
                : item.with(LookSchedule.failed(item.looks(), trail.at()));
        if (!hits.isEmpty()) {
            return Lifecycle.adopt(looked, hits, trail.at())
                    .map(next -> trail.adopted(next, hits))
                    .or(() -> onlyLooked(item, looked));
        }
        return sees
                ? Lifecycle.notFound(item, read.attempt(), trail.at())
                        .map(trail::notFound)
                        .or(() -> onlyLooked(item, looked))
                : onlyLooked(item, looked);
    }

    /** Plans the next look; an item that moved meanwhile has its own plan, and one without a permit has none. */
    private static Optional<Items.Recorded> onlyLooked(RunTicket item, RunTicket looked) {
        return looked.equals(item) || item.permit() == null
                ? Optional.empty()
                : Optional.of(new Items.Recorded(looked, List.of()));
    }

    private Looked failed(List<RunTicket> runs, Eyes eyes, DeskFailure failure, Instant began) {
        var now = runs.stream()
                .map(run -> items.take(run, eyes.writer(), item -> item.attempt() == run.attempt()
                        ? onlyLooked(item, item.with(LookSchedule.failed(item.looks(), began)))
                        : Optional.empty()).item())
                .toList();
        return new Looked(now, Optional.of(failure));
    }

    static SortedSet<TicketId> hits(RunTicket run, Collection<FoundTicket> rows) {
        return rows.stream()
                .filter(row -> row.carries(run.marker()))
                .map(FoundTicket::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Marker> markers(List<RunTicket> runs, Canaries canaries) {
        var markers = new ArrayList<>(runs.stream().map(RunTicket::marker).toList());
        canaries.living()
                .stream()
                .findFirst()
                .map(Canaries.Canary::marker)
                .filter(marker -> !markers.contains(marker))
                .ifPresent(markers::add);
        return markers;
    }

    static MarkerPlace place(List<RunTicket> runs, Canaries canaries) {
        return canaries.markersOverwritten() && runs.size() == 1
                ? MarkerPlace.EXTERNAL_ID_OR_DESCRIPTION
                : MarkerPlace.EXTERNAL_ID;
    }

    /** What a look is made with. */
    record Eyes(ServiceDesk desk, Canaries canaries, AttemptId writer) {}

    /** The items as they stand now, in the order of the question; a failure where there was no look. */
    record Looked(List<RunTicket> items, Optional<DeskFailure> failure) {}
}
