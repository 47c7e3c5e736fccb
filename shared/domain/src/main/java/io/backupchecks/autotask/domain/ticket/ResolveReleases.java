package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.resolution.ResolutionLifecycle;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Gives a resolution back where nothing was sent, or where it was certainly not carried out. */
final class ResolveReleases {
    static final Duration BREAKER = Duration.ofMinutes(5);

    private static final Duration AFTER_MOVE = Duration.ofSeconds(2);

    private final Items items;
    private final RejectedCredentials rejected;
    private final Clock clock;

    @Inject
    ResolveReleases(Items items, RejectedCredentials rejected, Clock clock) {
        this.items = items;
        this.rejected = rejected;
        this.clock = clock;
    }

    /** @return whether it is certain that nothing of this attempt is left open; where not, the lease or a look ends it */
    boolean release(ResolveAttempt attempt, String why) {
        var trail = attempt.trail(clock.instant());
        try {
            var now = items.take(attempt.item(), attempt.id(), item -> ResolutionStep
                    .of(item, from -> ResolutionLifecycle.release(from, attempt.id()))
                    .map(next -> trail.notSent(item, next, why))).item();
            return now.currentResolution()
                    .flatMap(from -> ResolutionLifecycle.release(from, attempt.id()))
                    .isEmpty();
        } catch (StorageUnavailable | StorageBroken _) {
            return false;
        }
    }

    ResolveProgress notChecked(ResolveAttempt attempt, DeskFailure failure) {
        release(attempt, "Autotask did not answer.");
        return new ResolveProgress.Stop(failure instanceof DeskFailure.CredentialsRejected
                ? rejected(attempt)
                : new TicketResolution.NotChecked(failure));
    }

    TicketResolution notSent(ResolveAttempt attempt, String why, Cause cause, Duration retryAfter) {
        release(attempt, why);
        return new TicketResolution.NotSent(cause, retryAfter);
    }

    TicketResolution credentialsRejected(ResolveAttempt attempt) {
        release(attempt, "Autotask rejected the credentials.");
        return rejected(attempt);
    }

    /** A breaker that could not be written is met again, and opened, by the next request. */
    private TicketResolution rejected(ResolveAttempt attempt) {
        return hasMoved(attempt)
                ? new TicketResolution.NotSent(Cause.UNREACHABLE, AFTER_MOVE)
                : new TicketResolution.NotSent(Cause.CREDENTIALS_REJECTED, BREAKER);
    }

    private boolean hasMoved(ResolveAttempt attempt) {
        try {
            return rejected.met(attempt.desk(), attempt.credentials(), attempt.zone(),
                    Actor.of(attempt.click().caller()));
        } catch (StorageUnavailable | StorageBroken _) {
            return false;
        }
    }
}
