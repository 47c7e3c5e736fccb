package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.NotePost;
import io.backupchecks.autotask.domain.desk.NotesRead;
import io.backupchecks.autotask.domain.desk.Unconfirmed;
import io.backupchecks.autotask.domain.resolution.Note;
import io.backupchecks.autotask.domain.resolution.ResolutionLifecycle;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import io.backupchecks.autotask.domain.time.Pause;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts the note of a cycle on the ticket, once: it is searched for by its title before it is sent. */
final class NoteOnce {
    private static final Duration POST = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration RESERVE = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration UNREACHABLE = Duration.ofSeconds(30);

    private final Items items;
    private final NoteLook noteLook;
    private final ResolvePermits permits;
    private final ResolveReleases releases;
    private final ResolutionStanding standing;
    private final Signals signals;
    private final Pause pause;
    private final Clock clock;

    @Inject
    NoteOnce(Items items, NoteLook noteLook, ResolvePermits permits, ResolveReleases releases,
            ResolutionStanding standing, Signals signals, Pause pause, Clock clock) {
        this.items = items;
        this.noteLook = noteLook;
        this.permits = permits;
        this.releases = releases;
        this.standing = standing;
        this.signals = signals;
        this.pause = pause;
        this.clock = clock;
    }

    ResolveProgress add(ResolveAttempt attempt) {
        if (attempt.resolution().note() != null) {
            return new ResolveProgress.Go(attempt);
        }
        return switch (noteLook.search(attempt.resolution(), attempt.item().marker(), attempt.desk(), READ)) {
            case NotesRead.Rows(var rows) -> noteLook.of(attempt.resolution(), rows, attempt.settings())
                    .map(note -> known(attempt, note))
                    .orElseGet(() -> permits.ask(attempt, NoteOnce::permit).then(this::send));
            case NotesRead.NoLook(var failure) -> releases.notChecked(attempt, failure);
        };
    }

    private ResolveProgress known(ResolveAttempt attempt, Note note) {
        var trail = attempt.trail(clock.instant());
        try {
            var known = items.take(attempt.item(), attempt.id(), item -> ResolutionStep
                    .of(item, from -> ResolutionLifecycle.noteKnown(from, attempt.id(), note))
                    .map(trail::noteKnown));
            return known.held()
                    ? new ResolveProgress.Go(attempt.with(known.item()))
                    : new ResolveProgress.Stop(standing.answer(known.item(), attempt.click()));
        } catch (StorageUnavailable _) {
            return new ResolveProgress.Stop(new TicketResolution.StorageDown());
        }
    }

    private static Optional<Items.Recorded> permit(ResolveAttempt attempt, Instant now) {
        return ResolutionStep.ofCreated(attempt.item(), from -> ResolutionLifecycle.permitNote(from, attempt.id(), now))
                .map(attempt.trail(now)::notePermitted);
    }

    /** Nothing is thrown from here on: what is not recorded is looked for. */
    private ResolveProgress send(ResolveAttempt attempt) {
        try {
            return outcome(attempt, attempt.desk().addNote(attempt.ticket(), note(attempt), POST));
        } catch (RuntimeException _) {
            signals.raise(Signal.RESOLUTION_NOT_RECORDED);
            return underway(attempt);
        }
    }

    /** The text is the same in every ticket, and nothing is added to it. */
    private static NewNote note(ResolveAttempt attempt) {
        var resolving = attempt.settings().resolving();
        return new NewNote(NoteLook.title(attempt.item().marker(), attempt.resolution()), Resolving.CLOSING_NOTE,
                Objects.requireNonNull(resolving.noteType()), Objects.requireNonNull(resolving.notePublish()));
    }

    private ResolveProgress outcome(ResolveAttempt attempt, NotePost post) {
        return switch (post) {
            case NotePost.Added(var id) -> added(attempt, id);
            case Unconfirmed.NotSent(var reason) -> stop(
                    releases.notSent(attempt, reason, Cause.UNREACHABLE, UNREACHABLE));
            case Unconfirmed.RateLimited(var wait) -> stop(
                    releases.notSent(attempt, "Rate limited.", Cause.RATE_LIMITED, wait));
            case Unconfirmed.CredentialsRejected _ -> stop(releases.credentialsRejected(attempt));
            case Unconfirmed.Refused(var status, var messages, _) -> refused(attempt, status, messages);
            case Unconfirmed.Unknown(var reason) -> unknown(attempt, reason);
        };
    }

    private ResolveProgress added(ResolveAttempt attempt, NoteId id) {
        // One time for all tries: a token stands for one content.
        var trail = attempt.trail(clock.instant());
        while (!attempt.time().isLessThan(RESERVE)) {
            try {
                var result = items.take(attempt.item(), attempt.id(), item -> ResolutionStep
                        .of(item, from -> ResolutionLifecycle.noteAdded(from, attempt.id(), id, trail.at()))
                        .map(trail::noteAdded));
                return result.held()
                        ? new ResolveProgress.Go(attempt.with(result.item()))
                        : stop(standing.answer(result.item(), attempt.click()));
            } catch (StorageUnavailable | StorageBroken _) {
                pause.of(BETWEEN);
            }
        }
        signals.raise(Signal.RESOLUTION_NOT_RECORDED);
        return underway(attempt);
    }

    private ResolveProgress refused(ResolveAttempt attempt, int status, List<String> messages) {
        var trail = attempt.trail(clock.instant());
        write(attempt, item -> ResolutionStep
                .of(item, from -> ResolutionLifecycle.release(from, attempt.id()))
                .map(next -> trail.noteRefused(next, "Autotask refused the note with status " + status + ".")));
        return stop(new TicketResolution.Refused(status, messages));
    }

    private ResolveProgress unknown(ResolveAttempt attempt, String reason) {
        var trail = attempt.trail(clock.instant());
        write(attempt, item -> ResolutionStep
                .of(item, from -> ResolutionLifecycle.noteUnknown(from, attempt.id()))
                .map(next -> trail.noteUnknown(next, reason)));
        return underway(attempt);
    }

    /** A failed record of what is not a note does not change the answer: looks settle it. */
    private void write(ResolveAttempt attempt, Items.Step step) {
        try {
            items.take(attempt.item(), attempt.id(), step);
        } catch (StorageUnavailable | StorageBroken _) {
            signals.raise(Signal.RESOLUTION_NOT_RECORDED);
        }
    }

    private ResolveProgress underway(ResolveAttempt attempt) {
        return stop(new TicketResolution.Underway(standing.view(attempt.item(), attempt.click()), FIRST_LOOK));
    }

    private static ResolveProgress stop(TicketResolution answer) {
        return new ResolveProgress.Stop(answer);
    }
}
