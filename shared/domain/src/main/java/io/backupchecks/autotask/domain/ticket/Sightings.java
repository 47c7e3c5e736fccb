package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TimeEntriesRead;
import io.backupchecks.autotask.domain.resolution.Closure;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionLifecycle;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.ticket.RecordedTicket.Snapshot;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts what a live look saw on the runs' items; stored is only what changed, and what cannot be stored is shown all the same. */
final class Sightings {
    private final Items items;
    private final RandomGenerator random;

    @Inject
    Sightings(Items items, RandomGenerator random) {
        this.items = items;
        this.random = random;
    }

    /** The runs as they are now. */
    Map<RunKey, RunTicket> store(List<RunTicket> runs, Seen seen, Supplier<Duration> left) {
        var writer = AttemptId.next(random);
        var now = new HashMap<RunKey, RunTicket>();
        for (var run : runs) {
            var snapshot = run.ticket().flatMap(seen::of);
            var stored = snapshot.filter(_ -> left.get().isPositive()).map(next -> store(run, next, seen, writer));
            now.put(run.key(), snapshot.map(stored.orElse(run)::seen).orElse(run));
        }
        return now;
    }

    /** A later look wins; a ticket that is not the run's any more is left alone. */
    private RunTicket store(RunTicket run, Snapshot next, Seen seen, AttemptId writer) {
        try {
            return items
                    .take(run, writer, item -> isSameTicket(run, item) ? step(run, item, next, seen) : Optional.empty())
                    .item();
        } catch (StorageUnavailable | StorageBroken _) {
            // The next look sees it again.
            return run;
        }
    }

    private static Optional<Items.Recorded> step(RunTicket run, RunTicket item, Snapshot next, Seen seen) {
        var looked = isNews(item, next) ? item.seen(next) : item;
        return moved(run, item, next, seen)
                .map(resolution -> new ResolutionTrail(seen.actor(), seen.began()).looked(item,
                        looked.with(resolution)))
                .or(() -> looked.equals(item)
                        ? Optional.empty()
                        : Optional.of(new Items.Recorded(looked, List.of())));
    }

    /** What the look says of the resolution, if nothing has happened to it since it was read. */
    private static Optional<Resolution> moved(RunTicket run, RunTicket item, Snapshot next, Seen seen) {
        var row = run.ticket().map(ticket -> seen.found().get(ticket.id()));
        return next.missing() || row.isEmpty()
                ? Optional.empty()
                : item.currentResolution()
                        .filter(now -> run.currentResolution().filter(now::isWhere).isPresent())
                        .flatMap(now -> seen.open().contains(row.get().id())
                                ? ResolutionLifecycle.seenOpen(now, seen.began())
                                : closed(now, row.get(), seen.began()));
    }

    /** Only that a PATCH of this cycle has closed it after all; the rest needs the time entries of the closed ticket. */
    private static Optional<Resolution> closed(Resolution now, FoundTicket ticket, Instant began) {
        return now.isOpenEnded()
                ? Optional.empty()
                : ResolutionLifecycle.seenClosed(now, new Closure(NoteLook.whose(now, ticket), false), began);
    }

    private static boolean isSameTicket(RunTicket one, RunTicket other) {
        return one.ticket().map(RecordedTicket::id).equals(other.ticket().map(RecordedTicket::id));
    }

    private static boolean isNews(RunTicket item, Snapshot next) {
        var before = item.ticket().map(RecordedTicket::snapshot);
        return before.isEmpty() || (before.get().seenAt().isBefore(next.seenAt())
                && !before.get().seenAt(next.seenAt()).equals(next));
    }

    /**
     * What one look saw.
     *
     * @param open tickets whose time entries were asked for
     * @param actor who looked
     */
    record Seen(Map<TicketId, FoundTicket> found, Set<TicketId> open, TimeEntriesRead entries, Instant began,
            Actor actor) {
        /** Empty for a ticket that was never read and is not there now. */
        Optional<Snapshot> of(RecordedTicket ticket) {
            var row = found.get(ticket.id());
            if (row != null) {
                return Optional.of(new Snapshot(row.number(), row.company().value(), row.status(), began, false,
                        timeEntries(ticket.id())));
            }
            return Optional.ofNullable(ticket.snapshot()).map(before -> before.missingAt(began));
        }

        private @Nullable Integer timeEntries(TicketId id) {
            return entries instanceof TimeEntriesRead.Rows rows && open.contains(id) ? rows.on(id) : null;
        }
    }
}
