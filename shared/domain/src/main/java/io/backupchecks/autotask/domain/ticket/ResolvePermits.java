package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Ground;
import io.backupchecks.autotask.domain.ticket.RunTickets.Permitted;
import io.backupchecks.autotask.domain.ticket.RunTickets.ResolvingGrounds;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import io.backupchecks.autotask.domain.time.Pause;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Asks storage for the leave to add the note or to close: one transaction that holds only if the claim, the credentials, the
 * settings and the breaker are still what the click was decided on.
 */
final class ResolvePermits {
    private static final int TRIES = 4;
    private static final int JITTER_MILLIS = 150;
    private static final Duration STORAGE = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(2);

    private final RunTickets tickets;
    private final ResolveReleases releases;
    private final ResolutionStanding standing;
    private final Signals signals;
    private final Pause pause;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    ResolvePermits(RunTickets tickets, ResolveReleases releases, ResolutionStanding standing, Signals signals,
            Pause pause, Clock clock, RandomGenerator random) {
        this.tickets = tickets;
        this.releases = releases;
        this.standing = standing;
        this.signals = signals;
        this.pause = pause;
        this.clock = clock;
        this.random = random;
    }

    ResolveProgress ask(ResolveAttempt attempt, Wanted wanted) {
        var asked = attempt.time().left();
        if (attempt.time().isLessThan(Permits.NEEDED)) {
            return giveBack(attempt, Cause.NOT_ENOUGH_TIME, TIME);
        }
        return change(attempt, wanted).map(change -> ask(attempt, wanted, change, asked, TRIES))
                .orElseGet(() -> lost(attempt, attempt.item()))
                .then(permitted -> inTime(permitted, asked));
    }

    private ResolveProgress ask(ResolveAttempt attempt, Wanted wanted, Change change, Duration asked, int tries) {
        if (tries == 0 || isOld(attempt, asked)) {
            return giveBack(attempt, Cause.STORAGE_BUSY, STORAGE);
        }
        try {
            return switch (tickets.permit(change, new ResolvingGrounds(attempt.credentials(), attempt.settings()))) {
                case Permitted.Held _ -> new ResolveProgress.Go(attempt.with(change.item()));
                case Permitted.Lost(var winner) -> winner.map(found -> lost(attempt, wanted, found, asked, tries))
                        .orElseGet(() -> vanished(attempt));
                case Permitted.GroundsChanged(var ground) -> changed(attempt, ground);
                case Permitted.Busy _ -> again(attempt, wanted, change, asked, tries);
            };
        } catch (StorageUnavailable _) {
            return again(attempt, wanted, change, asked, tries);
        } catch (StorageBroken _) {
            signals.raise(Signal.STORAGE_BROKEN);
            releases.release(attempt, "Storage refused the permit.");
            return new ResolveProgress.Stop(new TicketResolution.Broken());
        }
    }

    /** The identical request: storage knows a repeat by its token. */
    private ResolveProgress again(ResolveAttempt attempt, Wanted wanted, Change change, Duration asked, int tries) {
        pause.of(Duration.ofMillis(1L + random.nextInt(JITTER_MILLIS)));
        return ask(attempt, wanted, change, asked, tries - 1);
    }

    /** Still ours, only something else on the item moved: asked again from there. */
    private ResolveProgress lost(ResolveAttempt attempt, Wanted wanted, RunTicket winner, Duration asked, int tries) {
        var resolution = winner.currentResolution().filter(now -> now.isOf(attempt.id())).map(Resolution::state);
        if (resolution.isEmpty()) {
            return new ResolveProgress.Stop(standing.answer(winner, attempt.click()));
        }
        return switch (resolution.get()) {
            case ResolutionState.NoteSending _,ResolutionState.Closing _ ->
                new ResolveProgress.Go(attempt.with(winner));
            case ResolutionState.Claimed _ -> {
                var moved = attempt.with(winner);
                yield change(moved, wanted).map(change -> ask(moved, wanted, change, asked, tries - 1))
                        .orElseGet(() -> lost(moved, winner));
            }
            case ResolutionState.Idle _,ResolutionState.NoteUnknown _,ResolutionState.Noted _,ResolutionState.Verifying _,ResolutionState.Resolved _,ResolutionState.Blocked _,ResolutionState.Flagged _ ->
                new ResolveProgress.Stop(standing.answer(winner, attempt.click()));
        };
    }

    /** The ticket is not undoubtedly the run's any more. */
    private ResolveProgress lost(ResolveAttempt attempt, RunTicket item) {
        releases.release(attempt, "Another ticket with the run's marker turned up.");
        return new ResolveProgress.Stop(standing.of(item, attempt.click()));
    }

    private static ResolveProgress vanished(ResolveAttempt attempt) {
        throw new IllegalStateException("the item of run " + attempt.item().key().run().value() + " is gone");
    }

    private ResolveProgress changed(ResolveAttempt attempt, Ground ground) {
        var answer = answer(ground);
        releases.release(attempt, RefusalWords.of(answer).orElseThrow());
        return new ResolveProgress.Stop(answer);
    }

    private static TicketResolution answer(Ground ground) {
        return switch (ground) {
            case CREDENTIALS -> new TicketResolution.Blocked(Blocker.CONNECTION_UNTESTED);
            case SETTINGS -> new TicketResolution.Blocked(Blocker.SETTINGS_CHANGED);
            case MAPPING -> new TicketResolution.Blocked(Blocker.MAPPING_CHANGED);
            case BREAKER -> new TicketResolution.NotSent(Cause.CREDENTIALS_REJECTED, ResolveReleases.BREAKER);
        };
    }

    private ResolveProgress inTime(ResolveAttempt attempt, Duration asked) {
        return isOld(attempt, asked) || attempt.time().isLessThan(Permits.NEEDED)
                ? giveBack(attempt, Cause.NOT_ENOUGH_TIME, TIME)
                : new ResolveProgress.Go(attempt);
    }

    /** Nothing was sent; only where the release itself is not certain the resolution stays open until a look settles it. */
    ResolveProgress giveBack(ResolveAttempt attempt, Cause cause, Duration retryAfter) {
        return new ResolveProgress.Stop(releases.release(attempt, RefusalWords.of(cause))
                ? new TicketResolution.NotSent(cause, retryAfter)
                : new TicketResolution.Underway(standing.view(attempt.item(), attempt.click()), STORAGE));
    }

    private static boolean isOld(ResolveAttempt attempt, Duration asked) {
        return asked.minus(attempt.time().left()).compareTo(Permits.FRESH) > 0;
    }

    private Optional<Change> change(ResolveAttempt attempt, Wanted wanted) {
        return wanted.of(attempt, clock.instant()).map(recorded -> {
            var next = recorded.item().atVersion(attempt.item().version() + 1);
            return new Change(attempt.item().version(), next, recorded.events(), Tokens.of(attempt.id(), next));
        });
    }

    /** The arrow that a permit is asked for, with its audit event. */
    @FunctionalInterface
    interface Wanted {
        Optional<Items.Recorded> of(ResolveAttempt attempt, Instant now);
    }
}
