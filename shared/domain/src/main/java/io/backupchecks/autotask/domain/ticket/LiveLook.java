package io.backupchecks.autotask.domain.ticket;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.DeletionRead;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import io.backupchecks.autotask.domain.desk.TimeEntriesRead;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.OpenOutcome.Sources;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the tickets of some runs as they are in Autotask now: one query for the tickets, one for the time entries of
 * those that are open, and their further pages, in four seconds at most. What changed is stored; nothing is sent.
 */
final class LiveLook {
    private static final Duration LIMIT = Duration.ofSeconds(4);
    /** As many as one query takes. */
    private static final int MOST = 200;
    /** The log of deleted tickets is asked for one ticket at a time, so for a few at most. */
    private static final int LOGGED = 3;

    private final ServiceDesks desks;
    private final Sightings sightings;
    private final RejectedCredentials rejected;
    private final Clock clock;

    @Inject
    LiveLook(ServiceDesks desks, Sightings sightings, RejectedCredentials rejected, Clock clock) {
        this.desks = desks;
        this.sightings = sightings;
        this.rejected = rejected;
        this.clock = clock;
    }

    /** Asks nobody where no run has a ticket, the integration is off or its credentials are not proven. */
    Live look(Collection<RunTicket> runs, @Nullable Settings settings, Sources sources, Onlooker onlooker) {
        var withTicket = runs.stream().filter(run -> run.ticket().isPresent()).toList();
        var zone = sources.zone();
        if (withTicket.isEmpty()) {
            return new Live(Map.of(), Sight.FULL);
        }
        if (settings == null || !settings.enabled() || zone == null || !sources.credentials().proven()
                || sources.breaker().isOpen()) {
            return new Live(Map.of(), Sight.NOT_ASKED);
        }
        try {
            var desk = desks.open(sources.credentials(), zone);
            return look(new Round(withTicket, settings, desk, onlooker, onlooker.time().left().minus(LIMIT)), sources,
                    zone);
        } catch (StorageUnavailable | StorageBroken _) {
            return new Live(Map.of(), Sight.NO_ANSWER);
        }
    }

    /**
     * An answer without any row proves nothing by itself: an API user may have lost its sight. Only the log of deleted
     * tickets does.
     */
    private Live look(Round round, Sources sources, Zone zone) {
        var began = clock.instant();
        return switch (round.desk().tickets(asked(round, sources.canaries()), round.left())) {
            case TicketSearch.Rows(var rows) when rows.isEmpty() && !areDeleted(round, sources, zone) ->
                new Live(Map.of(), Sight.NO_ANSWER);
            case TicketSearch.Rows(var rows) -> seen(round, rows, sources, zone, began);
            case TicketSearch.NoLook(var failure) -> {
                met(failure, round, sources, zone);
                yield new Live(Map.of(), Sight.NO_ANSWER);
            }
        };
    }

    /** Tickets that are known to exist are asked for as well, as far as there is room. */
    private static Set<TicketId> asked(Round round, Canaries canaries) {
        var asked = new LinkedHashSet<>(round.ids());
        var room = Math.max(0, MOST - asked.size());
        canaries.living().stream().map(Canaries.Canary::ticket).limit(room).forEach(asked::add);
        return asked;
    }

    private Live seen(Round round, List<FoundTicket> rows, Sources sources, Zone zone, Instant began) {
        var found = rows.stream().collect(toMap(FoundTicket::id, Function.identity()));
        var open = round.ids()
                .stream()
                .filter(id -> found.containsKey(id) && !round.isClosed(found.get(id)))
                .collect(toSet());
        var entries = open.isEmpty()
                ? new TimeEntriesRead.Rows(List.of())
                : round.desk().timeEntries(open, round.left());
        if (entries instanceof TimeEntriesRead.NoLook(var failure)) {
            met(failure, round, sources, zone);
        }
        var now = sightings.store(round.runs(),
                new Sightings.Seen(found, open, entries, began, round.onlooker().actor()), round::left);
        return new Live(now, entries instanceof TimeEntriesRead.Rows ? Sight.FULL : Sight.WITHOUT_TIME_ENTRIES);
    }

    private boolean areDeleted(Round round, Sources sources, Zone zone) {
        return round.ids().size() <= LOGGED && round.ids().stream().allMatch(id -> isDeleted(id, round, sources, zone));
    }

    private boolean isDeleted(TicketId id, Round round, Sources sources, Zone zone) {
        return switch (round.desk().deletion(id, round.left())) {
            case DeletionRead.Deleted _ -> true;
            case DeletionRead.NotLogged _ -> false;
            case DeletionRead.Failed(var failure) -> {
                met(failure, round, sources, zone);
                yield false;
            }
        };
    }

    private void met(DeskFailure failure, Round round, Sources sources, Zone zone) {
        if (failure instanceof DeskFailure.CredentialsRejected) {
            rejected.met(round.desk(), sources.credentials(), zone, round.onlooker().actor());
        }
    }

    /** Who looks, and how much time there is. */
    record Onlooker(Actor actor, TimeLeft time) {}

    /** How much a look saw. */
    enum Sight {
        FULL,
        WITHOUT_TIME_ENTRIES,
        /** Autotask did not answer, or in a way that proves nothing. */
        NO_ANSWER,
        NOT_ASKED
    }

    /** @param seen the runs that have a ticket, as they are now */
    record Live(Map<RunKey, RunTicket> seen, Sight sight) {
        Live {
            seen = Map.copyOf(seen);
        }

        RunTicket of(RunTicket item) {
            return seen.getOrDefault(item.key(), item);
        }

        boolean isStale() {
            return sight == Sight.NO_ANSWER || sight == Sight.NOT_ASKED;
        }
    }

    /** @param end what is to be left of the invocation when the look ends */
    private record Round(List<RunTicket> runs, Settings settings, ServiceDesk desk, Onlooker onlooker, Duration end) {
        Duration left() {
            return onlooker.time().left().minus(end);
        }

        Set<TicketId> ids() {
            return runs.stream()
                    .map(RunTicket::ticket)
                    .flatMap(Optional::stream)
                    .map(RecordedTicket::id)
                    .collect(toSet());
        }

        boolean isClosed(FoundTicket ticket) {
            return settings.closedStatuses().contains(ticket.status());
        }
    }
}
