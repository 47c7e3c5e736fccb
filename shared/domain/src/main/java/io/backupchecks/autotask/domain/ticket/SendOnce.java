package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketPost;
import io.backupchecks.autotask.domain.desk.Unconfirmed;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.LastRefusal;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import io.backupchecks.autotask.domain.time.Pause;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Sends the POST once and records what came of it. Nothing is thrown from here on: what is not recorded is verified. */
final class SendOnce {
    private static final Duration POST = Duration.ofSeconds(10);
    private static final Duration RESERVE = Duration.ofSeconds(1);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration UNREACHABLE = Duration.ofSeconds(30);
    private static final Duration AFTER_MOVE = Duration.ofSeconds(2);
    private static final Duration BREAKER = Duration.ofMinutes(5);

    private final Items items;
    private final Tenants tenants;
    private final Releases releases;
    private final Snapshots snapshots;
    private final RejectedCredentials rejected;
    private final Standing standing;
    private final Signals signals;
    private final Pause pause;
    private final Clock clock;

    @Inject
    SendOnce(Items items, Tenants tenants, Releases releases, Snapshots snapshots, RejectedCredentials rejected,
            Standing standing, Signals signals, Pause pause, Clock clock) {
        this.items = items;
        this.tenants = tenants;
        this.releases = releases;
        this.snapshots = snapshots;
        this.rejected = rejected;
        this.standing = standing;
        this.signals = signals;
        this.pause = pause;
        this.clock = clock;
    }

    TicketCreation send(Attempt attempt) {
        try {
            return outcome(attempt, attempt.desk().create(attempt.ticket(), POST));
        } catch (RuntimeException _) {
            signals.raise(Signal.TICKET_NOT_RECORDED);
            return new TicketCreation.Verifying(FIRST_LOOK, null);
        }
    }

    private TicketCreation outcome(Attempt attempt, TicketPost post) {
        return switch (post) {
            case TicketPost.Created(var id) -> created(attempt, id);
            case Unconfirmed.NotSent(var reason) -> notSent(attempt, reason, Cause.UNREACHABLE, UNREACHABLE);
            case Unconfirmed.RateLimited(var wait) -> notSent(attempt, "Rate limited.", Cause.RATE_LIMITED, wait);
            case Unconfirmed.CredentialsRejected _ -> credentialsRejected(attempt);
            case Unconfirmed.Refused(var status, var messages, var byText) ->
                refused(attempt, status, messages, byText);
            case Unconfirmed.Unknown(var reason) -> unknown(attempt, reason);
        };
    }

    /** The id first: whatever fails after it, the run has its ticket. */
    private TicketCreation created(Attempt attempt, TicketId id) {
        var time = attempt.click().time();
        // One time for all tries: a token stands for one content.
        var trail = attempt.trail(clock.instant());
        while (!time.isLessThan(RESERVE)) {
            try {
                var result = record(attempt, id, trail);
                if (result.item().knows(id)) {
                    return recorded(attempt, result.item());
                }
            } catch (StorageUnavailable | StorageBroken _) {
                pause.of(BETWEEN);
            }
        }
        signals.raise(Signal.TICKET_NOT_RECORDED);
        return new TicketCreation.Verifying(FIRST_LOOK, id);
    }

    private Items.Result record(Attempt attempt, TicketId id, Trail trail) {
        return items.take(attempt.item(), attempt.id(),
                item -> Lifecycle.created(item, attempt.item().attempt(), id, trail.at())
                        .map(next -> trail.created(next, id)));
    }

    private TicketCreation recorded(Attempt attempt, RunTicket item) {
        var click = attempt.click();
        if (item.state() instanceof CreationState.Conflict) {
            signals.raise(Signal.DUPLICATE_TICKETS);
        }
        var seen = snapshots.take(item, attempt.desk(), click.facts().canaries(), attempt.id(),
                click.time().atMost(POST, RESERVE));
        return seen.state() instanceof CreationState.Created
                ? new TicketCreation.Created(standing.view(seen, click))
                : standing.of(seen, click);
    }

    private TicketCreation notSent(Attempt attempt, String why, Cause cause, Duration retryAfter) {
        releases.release(attempt, why);
        return new TicketCreation.NotSent(cause, retryAfter);
    }

    private TicketCreation credentialsRejected(Attempt attempt) {
        releases.release(attempt, "Autotask rejected the credentials.");
        return hasMoved(attempt)
                ? new TicketCreation.NotSent(Cause.UNREACHABLE, AFTER_MOVE)
                : new TicketCreation.NotSent(Cause.CREDENTIALS_REJECTED, BREAKER);
    }

    /** A breaker that could not be written is met again, and opened, by the next request. */
    private boolean hasMoved(Attempt attempt) {
        try {
            return rejected.met(attempt.desk(), attempt.click().credentials(), attempt.zone(),
                    Actor.of(attempt.click().caller()));
        } catch (StorageUnavailable | StorageBroken _) {
            return false;
        }
    }

    private TicketCreation refused(Attempt attempt, int status, List<String> messages, boolean byText) {
        var trail = attempt.trail(clock.instant());
        var refusal = new Refusal(trail.at(), "autotask-refused", messages);
        write(attempt, item -> Lifecycle.refused(item, attempt.id(), refusal, byText)
                .map(next -> trail.refused(next, "Autotask refused the ticket with status " + status + ".")));
        note(attempt, new LastRefusal(trail.at(), messages));
        return new TicketCreation.Refused(status, messages);
    }

    /** For the administrator; nothing depends on it. */
    private void note(Attempt attempt, LastRefusal refusal) {
        try {
            tenants.save(attempt.item().key().database(), refusal);
        } catch (StorageUnavailable | StorageBroken _) {
            // The run's own item tells it as well.
        }
    }

    private TicketCreation unknown(Attempt attempt, String reason) {
        var trail = attempt.trail(clock.instant());
        write(attempt, item -> Lifecycle.unknown(item, attempt.id()).map(next -> trail.unknown(next, reason)));
        return new TicketCreation.Verifying(FIRST_LOOK, null);
    }

    /** A failed record of what is not a ticket does not change the answer: looks settle it. */
    private void write(Attempt attempt, Items.Step step) {
        try {
            items.take(attempt.item(), attempt.id(), step);
        } catch (StorageUnavailable | StorageBroken _) {
            signals.raise(Signal.TICKET_NOT_RECORDED);
        }
    }
}
