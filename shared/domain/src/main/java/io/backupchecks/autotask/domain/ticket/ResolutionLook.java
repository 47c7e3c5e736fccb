package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.desk.DeletionRead;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.NotesRead;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.TimeEntriesRead;
import io.backupchecks.autotask.domain.desk.TimeEntry;
import io.backupchecks.autotask.domain.diagnosis.Entity;
import io.backupchecks.autotask.domain.resolution.Closure;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionLifecycle;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.RecordedTicket.Snapshot;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks in Autotask at what came of a resolution, in three calls at most, and records what it saw. It sends nothing.
 *
 * <p>What was seen counts only while nothing has happened to the resolution since it was read.
 */
final class ResolutionLook {
    private final Items items;
    private final NoteLook noteLook;
    private final Sightedness sightedness;
    private final Signals signals;
    private final Clock clock;

    @Inject
    ResolutionLook(Items items, NoteLook noteLook, Sightedness sightedness, Signals signals, Clock clock) {
        this.items = items;
        this.noteLook = noteLook;
        this.sightedness = sightedness;
        this.signals = signals;
        this.clock = clock;
    }

    /** The item as it stands after the look. */
    Looked look(RunTicket read, Means means) {
        var resolution = read.currentResolution().orElseThrow();
        var began = clock.instant();
        var seen = resolution.isAboutNote()
                ? note(read, resolution, means, began)
                : ticket(read, resolution, means, began);
        var trail = new ResolutionTrail(means.actor(), began);
        var result = items.take(read, means.writer(), item -> seen.step(item, resolution, trail));
        if (result.held() && isNewlyFlagged(resolution, result.item())) {
            signals.raise(Signal.TICKET_FLAGGED);
        }
        return new Looked(result.item(), Optional.ofNullable(seen.failure()));
    }

    private static boolean isNewlyFlagged(Resolution read, RunTicket now) {
        return !(read.state() instanceof ResolutionState.Flagged) && now.currentResolution()
                .filter(resolution -> resolution.state() instanceof ResolutionState.Flagged)
                .isPresent();
    }

    private ResolutionSeen note(RunTicket read, Resolution resolution, Means means, Instant began) {
        return switch (noteLook.search(resolution, read.marker(), means.desk(), means.left())) {
            case NotesRead.Rows(var rows) -> noteLook.of(resolution, rows, means.settings())
                    .map(note -> ResolutionSeen.of(from -> ResolutionLifecycle.noteFound(from, note), began))
                    .orElseGet(() -> noNote(read, resolution, means, began));
            case NotesRead.NoLook(var failure) -> ResolutionSeen.nothing(failure, began);
        };
    }

    /** No note in the answer proves something only where the ticket is there and every note can be seen. */
    private ResolutionSeen noNote(RunTicket read, Resolution resolution, Means means, Instant began) {
        return switch (means.desk().ticket(resolution.ticket(), means.left())) {
            case TicketRead.Absent _ -> gone(read, resolution, means, began);
            case TicketRead.Failed(var failure) -> ResolutionSeen.nothing(failure, began);
            case TicketRead.Found _ ->
                resolution.isSettledAt(began) ? proven(means, began) : ResolutionSeen.of(Optional::of, began);
        };
    }

    private ResolutionSeen proven(Means means, Instant began) {
        return switch (sightedness.of(Entity.TICKET_NOTES, means.credentials(), means.zone(), means.left())) {
            case Sightedness.Answer.All _ ->
                ResolutionSeen.of(from -> ResolutionLifecycle.noteNotFound(from, began), began);
            case Sightedness.Answer.NotAll _ ->
                ResolutionSeen.nothing(new DeskFailure.BadAnswer("not every note can be seen"),
                        began);
            case Sightedness.Answer.Failed(var failure) -> ResolutionSeen.nothing(failure, began);
        };
    }

    private ResolutionSeen ticket(RunTicket read, Resolution resolution, Means means, Instant began) {
        return switch (means.desk().ticket(resolution.ticket(), means.left())) {
            case TicketRead.Found(var ticket) -> found(resolution, noteLook.read(resolution, read.marker(),
                    means.desk(), means.settings(), means.left()), ticket, means, began);
            case TicketRead.Absent _ -> gone(read, resolution, means, began);
            case TicketRead.Failed(var failure) -> ResolutionSeen.nothing(failure, began);
        };
    }

    /** Out of sight, and in no log of deletions: not settled, it may come back. */
    private ResolutionSeen gone(RunTicket read, Resolution resolution, Means means, Instant began) {
        var missing = read.ticket().map(RecordedTicket::snapshot).map(known -> known.missingAt(began)).orElse(null);
        return switch (means.desk().deletion(resolution.ticket(), means.left())) {
            case DeletionRead.Deleted _ -> ResolutionSeen.of(ResolutionLifecycle::seenGone, began).with(missing);
            case DeletionRead.NotLogged _ -> resolution.isSettledAt(began)
                    ? ResolutionSeen.of(ResolutionLifecycle::seenGone, began).with(missing)
                    : ResolutionSeen.nothing(new DeskFailure.BadAnswer("the ticket is out of sight"), began);
            case DeletionRead.Failed(var failure) -> ResolutionSeen.nothing(failure, began);
        };
    }

    /** @param noted with the creator of its note, empty where that could not be read */
    private ResolutionSeen found(Resolution resolution, Optional<Resolution> noted, FoundTicket ticket, Means means,
            Instant began) {
        if (!means.isClosed(ticket)) {
            return open(noted.orElse(resolution), ticket, began);
        }
        return resolution.isOpenEnded()
                ? closed(noted.orElse(resolution), ticket, means, began)
                : noted.map(known -> closed(known, ticket, false, began))
                        .orElseGet(() -> ResolutionSeen.nothing(
                                new DeskFailure.BadAnswer("the note could not be read"), began));
    }

    private static ResolutionSeen open(Resolution noted, FoundTicket ticket, Instant began) {
        return ResolutionSeen.of(from -> {
            var known = knowing(from, noted);
            return ResolutionLifecycle.seenOpen(known, began).or(() -> Optional.of(known));
        }, began).with(snapshot(ticket, began, null));
    }

    private static Resolution knowing(Resolution from, Resolution noted) {
        return noted.note() == null ? from : from.with(noted.note());
    }

    private ResolutionSeen closed(Resolution noted, FoundTicket ticket, Means means, Instant began) {
        return switch (means.desk().timeEntries(Set.of(ticket.id()), means.left())) {
            case TimeEntriesRead.Rows(var entries) -> closed(noted, ticket, hasTimeBefore(ticket, entries), began)
                    .with(snapshot(ticket, began, entries.size()));
            case TimeEntriesRead.NoLook(var failure) -> ResolutionSeen.nothing(failure, began);
        };
    }

    private static ResolutionSeen closed(Resolution noted, FoundTicket ticket, boolean timeBefore, Instant began) {
        var closure = new Closure(NoteLook.whose(noted, ticket), timeBefore);
        return ResolutionSeen.of(from -> {
            var known = knowing(from, noted);
            return ResolutionLifecycle.seenClosed(known, closure, began).or(() -> Optional.of(known));
        }, began).with(snapshot(ticket, began, null));
    }

    /** By Autotask's own clock on both sides; where it does not tell, the time counts as booked before. */
    private static boolean hasTimeBefore(FoundTicket ticket, List<TimeEntry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.createdAt().isEmpty() || ticket.completedAt().isEmpty()
                        || !entry.createdAt().get().isAfter(ticket.completedAt().get()));
    }

    private static Snapshot snapshot(FoundTicket ticket, Instant began, @Nullable Integer timeEntries) {
        return new Snapshot(ticket.number(), ticket.company().value(), ticket.status(), began, false, timeEntries);
    }

    /**
     * What a look is made with.
     *
     * @param settings those of the tenant, {@code null} where there are none any more
     * @param limit of the next call
     */
    record Means(ServiceDesk desk, Credentials credentials, Zone zone, @Nullable Settings settings, Actor actor,
            AttemptId writer, Supplier<Duration> limit) {
        /** Of the next call; the shortest there is where the time is over, which brings no answer. */
        Duration left() {
            var left = limit.get();
            return left.isPositive() ? left : Duration.ofMillis(1);
        }

        boolean isClosed(FoundTicket ticket) {
            return settings == null
                    ? ticket.status() == Settings.COMPLETE
                    : settings.closedStatuses().contains(ticket.status());
        }
    }

    /** The item as it stands now; a failure where there was no look. */
    record Looked(RunTicket item, Optional<DeskFailure> failure) {}
}
