package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.DeletionRead;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.TimeEntriesRead;
import io.backupchecks.autotask.domain.desk.TimeEntry;
import io.backupchecks.autotask.domain.resolution.Closure.Whose;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionLifecycle;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.ticket.RecordedTicket.Snapshot;
import io.backupchecks.autotask.domain.ticket.ResolveAttempt.Checked;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rule under which a ticket may be closed, and no setting changes it: it exists, it is not closed, and nobody has booked
 * time on it. Every doubt says no.
 */
final class TicketCheck {
    private static final Duration READ = Duration.ofSeconds(5);

    private final Items items;
    private final NoteLook noteLook;
    private final ResolveReleases releases;
    private final ResolutionStanding standing;
    private final Clock clock;

    @Inject
    TicketCheck(Items items, NoteLook noteLook, ResolveReleases releases, ResolutionStanding standing, Clock clock) {
        this.items = items;
        this.noteLook = noteLook;
        this.releases = releases;
        this.standing = standing;
        this.clock = clock;
    }

    ResolveProgress check(ResolveAttempt attempt) {
        var began = clock.instant();
        return switch (attempt.desk().ticket(attempt.ticket(), READ)) {
            case TicketRead.Found(var ticket) when isClosed(attempt, ticket) -> closed(attempt, ticket, began);
            case TicketRead.Found(var ticket) -> time(attempt, ticket, began);
            case TicketRead.Absent _ -> missing(attempt, began);
            case TicketRead.Failed(var failure) -> releases.notChecked(attempt, failure);
        };
    }

    private ResolveProgress time(ResolveAttempt attempt, FoundTicket ticket, Instant began) {
        var left = attempt.time().left();
        return switch (attempt.desk().timeEntries(Set.of(ticket.id()), READ)) {
            case TimeEntriesRead.Rows(var entries) when entries.isEmpty() ->
                new ResolveProgress.Go(attempt.with(new Checked(ticket.status(), left)));
            case TimeEntriesRead.Rows(var entries) -> no(attempt, why(entries, ticket),
                    snapshot(ticket, began, entries.size()));
            case TimeEntriesRead.NoLook(var failure) -> failure instanceof DeskFailure.BadAnswer
                    ? no(attempt, Reason.TIME_ENTRIES_NOT_KNOWN, snapshot(ticket, began, null))
                    : releases.notChecked(attempt, failure);
        };
    }

    /** A row that was not asked for makes all of them doubtful. */
    private static Reason why(List<TimeEntry> entries, FoundTicket ticket) {
        return entries.stream().allMatch(entry -> entry.ticket().equals(ticket.id()))
                ? Reason.TICKET_HAS_TIME_ENTRIES
                : Reason.TIME_ENTRIES_NOT_KNOWN;
    }

    /** Gone for certain or out of sight: it is not closed either way, and the run keeps it. */
    private ResolveProgress missing(ResolveAttempt attempt, Instant began) {
        var deletion = attempt.desk().deletion(attempt.ticket(), READ);
        if (deletion instanceof DeletionRead.Failed(var failure)) {
            return releases.notChecked(attempt, failure);
        }
        return no(attempt, Reason.TICKET_MISSING, attempt.item()
                .ticket()
                .map(RecordedTicket::snapshot)
                .map(known -> known.missingAt(began))
                .orElse(null));
    }

    /** Where a PATCH of this cycle may have done it, the note tells whose doing it was. */
    private ResolveProgress closed(ResolveAttempt attempt, FoundTicket ticket, Instant began) {
        var resolution = attempt.resolution();
        var noted = resolution.doubt().isEmpty()
                ? Optional.of(resolution)
                : noteLook.read(resolution, attempt.item().marker(), attempt.desk(), attempt.settings(), READ);
        return noted.map(known -> NoteLook.whose(known, ticket))
                .map(whose -> found(attempt, ticket, whose, began))
                .orElseGet(() -> releases.notChecked(attempt, new DeskFailure.BadAnswer("the note could not be read")));
    }

    private ResolveProgress found(ResolveAttempt attempt, FoundTicket ticket, Whose whose, Instant began) {
        return stop(attempt, from -> ResolutionLifecycle.foundClosed(from, attempt.id(), whose, began),
                snapshot(ticket, began, null));
    }

    private ResolveProgress no(ResolveAttempt attempt, Reason why, @Nullable Snapshot seen) {
        return stop(attempt, from -> ResolutionLifecycle.block(from, attempt.id(), why), seen);
    }

    private ResolveProgress stop(ResolveAttempt attempt, Function<Resolution, Optional<Resolution>> arrow,
            @Nullable Snapshot seen) {
        var trail = attempt.trail(clock.instant());
        try {
            var now = items.take(attempt.item(), attempt.id(), item -> ResolutionStep.of(item, arrow)
                    .map(next -> trail.looked(item, ResolutionStep.seen(next, seen))));
            return new ResolveProgress.Stop(now.held()
                    ? standing.of(now.item(), attempt.click())
                    : standing.answer(now.item(), attempt.click()));
        } catch (StorageUnavailable _) {
            return new ResolveProgress.Stop(new TicketResolution.StorageDown());
        }
    }

    private static Snapshot snapshot(FoundTicket ticket, Instant began, @Nullable Integer timeEntries) {
        return new Snapshot(ticket.number(), ticket.company().value(), ticket.status(), began, false, timeEntries);
    }

    private static boolean isClosed(ResolveAttempt attempt, FoundTicket ticket) {
        return attempt.settings().closedStatuses().contains(ticket.status());
    }
}
