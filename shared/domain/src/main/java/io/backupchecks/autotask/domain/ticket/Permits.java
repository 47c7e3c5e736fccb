package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.ticket.RunTickets.Change;
import io.backupchecks.autotask.domain.ticket.RunTickets.Ground;
import io.backupchecks.autotask.domain.ticket.RunTickets.Grounds;
import io.backupchecks.autotask.domain.ticket.RunTickets.Permitted;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import io.backupchecks.autotask.domain.time.Pause;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Asks storage for the leave to send: one transaction that holds only if the claim, the mapping, the settings, the
 * credentials and the breaker are still what the click was decided on.
 */
final class Permits {
    /** A permit that took longer is given back unused: what it rests on may be old by now. */
    static final Duration FRESH = Duration.ofSeconds(2);
    /** Less time does not suffice for a POST of ten seconds and its record. */
    static final Duration NEEDED = Duration.ofSeconds(14);

    private static final int TRIES = 4;
    private static final int JITTER_MILLIS = 150;
    private static final Duration STORAGE = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final Duration BREAKER = Duration.ofMinutes(5);

    private final RunTickets tickets;
    private final Releases releases;
    private final Standing standing;
    private final Signals signals;
    private final Pause pause;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    Permits(RunTickets tickets, Releases releases, Standing standing, Signals signals, Pause pause, Clock clock,
            RandomGenerator random) {
        this.tickets = tickets;
        this.releases = releases;
        this.standing = standing;
        this.signals = signals;
        this.pause = pause;
        this.clock = clock;
        this.random = random;
    }

    Progress ask(Attempt attempt) {
        var asked = attempt.click().time().left();
        return ask(attempt, change(attempt), asked, TRIES).then(permitted -> inTime(permitted, asked));
    }

    private Progress ask(Attempt attempt, Change change, Duration asked, int tries) {
        if (tries == 0 || isOld(attempt, asked)) {
            // From the claim, which was read: an item that is only assumed could be taken for another one of its version.
            return giveBack(attempt, Cause.STORAGE_BUSY, STORAGE);
        }
        try {
            return switch (tickets.permit(change, grounds(attempt))) {
                case Permitted.Held _ -> new Progress.Go(attempt.with(change.item()));
                case Permitted.Lost(var winner) ->
                    winner.map(found -> lost(attempt, found, asked, tries)).orElseGet(() -> vanished(attempt));
                case Permitted.GroundsChanged(var ground) -> changed(attempt, ground);
                case Permitted.Busy _ -> again(attempt, change, asked, tries);
            };
        } catch (StorageUnavailable _) {
            return again(attempt, change, asked, tries);
        } catch (StorageBroken _) {
            signals.raise(Signal.STORAGE_BROKEN);
            releases.release(attempt, "Storage refused the permit.");
            return new Progress.Stop(new TicketCreation.Broken());
        }
    }

    /** The identical request: storage knows a repeat by its token. */
    private Progress again(Attempt attempt, Change change, Duration asked, int tries) {
        pause.of(Duration.ofMillis(1L + random.nextInt(JITTER_MILLIS)));
        return ask(attempt, change, asked, tries - 1);
    }

    private Progress lost(Attempt attempt, RunTicket winner, Duration asked, int tries) {
        if (!winner.attemptId().equals(attempt.id())) {
            return new Progress.Stop(standing.answer(winner, attempt.click()));
        }
        return switch (winner.state()) {
            case CreationState.Sending _ -> new Progress.Go(attempt.with(winner));
            // Still ours: only the plan of looks moved.
            case CreationState.Claimed _ -> {
                var moved = attempt.with(winner);
                yield ask(moved, change(moved), asked, tries - 1);
            }
            case CreationState.Released _,CreationState.Unknown _,CreationState.NotFound _,CreationState.Created _,CreationState.Conflict _ ->
                new Progress.Stop(standing.answer(winner, attempt.click()));
        };
    }

    private static Progress vanished(Attempt attempt) {
        throw new IllegalStateException("the item of run " + attempt.item().key().run().value() + " is gone");
    }

    private Progress changed(Attempt attempt, Ground ground) {
        var answer = answer(ground);
        releases.release(attempt, RefusalWords.of(answer).orElseThrow());
        return new Progress.Stop(answer);
    }

    private static TicketCreation answer(Ground ground) {
        return switch (ground) {
            case CREDENTIALS -> new TicketCreation.Blocked(Blocker.CONNECTION_UNTESTED);
            case SETTINGS -> new TicketCreation.Blocked(Blocker.SETTINGS_CHANGED);
            case MAPPING -> new TicketCreation.Blocked(Blocker.MAPPING_CHANGED);
            case BREAKER -> new TicketCreation.NotSent(Cause.CREDENTIALS_REJECTED, BREAKER);
        };
    }

    private Progress inTime(Attempt attempt, Duration asked) {
        return isOld(attempt, asked) || attempt.click().time().isLessThan(NEEDED)
                ? giveBack(attempt, Cause.NOT_ENOUGH_TIME, TIME)
                : new Progress.Go(attempt);
    }

    /** Nothing was sent; only where the release itself is not certain the run stays open until a look settles it. */
    private Progress giveBack(Attempt attempt, Cause cause, Duration retryAfter) {
        return new Progress.Stop(releases.release(attempt, RefusalWords.of(cause))
                ? new TicketCreation.NotSent(cause, retryAfter)
                : new TicketCreation.Verifying(STORAGE, null));
    }

    private static boolean isOld(Attempt attempt, Duration asked) {
        return asked.minus(attempt.click().time().left()).compareTo(FRESH) > 0;
    }

    private Change change(Attempt attempt) {
        var now = clock.instant();
        var next = Lifecycle.permit(attempt.item(), attempt.id(), now)
                .orElseThrow()
                .atVersion(attempt.item().version() + 1);
        return new Change(attempt.item().version(), next, attempt.trail(now).permitted(next).events(),
                Tokens.of(attempt.id(), next));
    }

    private static Grounds grounds(Attempt attempt) {
        return new Grounds(attempt.click().credentials(), attempt.settings(), attempt.mapping());
    }
}
