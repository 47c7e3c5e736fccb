package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.ClosePatch;
import io.backupchecks.autotask.domain.desk.Unconfirmed;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionLifecycle;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends the PATCH once, right after a check that said yes, and looks at what came of it. */
final class CloseOnce {
    private static final Duration PATCH = Duration.ofSeconds(10);
    private static final Duration RESERVE = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration UNREACHABLE = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofSeconds(2);

    private final Items items;
    private final ResolvePermits permits;
    private final ResolveReleases releases;
    private final ResolutionLook look;
    private final ResolutionStanding standing;
    private final Signals signals;
    private final Clock clock;

    @Inject
    CloseOnce(Items items, ResolvePermits permits, ResolveReleases releases, ResolutionLook look,
            ResolutionStanding standing, Signals signals, Clock clock) {
        this.items = items;
        this.permits = permits;
        this.releases = releases;
        this.look = look;
        this.standing = standing;
        this.signals = signals;
        this.clock = clock;
    }

    TicketResolution close(ResolveAttempt attempt) {
        return permits.ask(attempt, CloseOnce::permit).then(this::fresh).last(this::send);
    }

    private static Optional<Items.Recorded> permit(ResolveAttempt attempt, Instant now) {
        return ResolutionStep
                .ofCreated(attempt.item(), from -> ResolutionLifecycle.permitClose(from, attempt.id(),
                        attempt.checked() == null ? 0 : attempt.checked().status(), now))
                .map(attempt.trail(now)::closePermitted);
    }

    /** The time entries were asked for two seconds ago at most, else the permit is given back unused. */
    private ResolveProgress fresh(ResolveAttempt attempt) {
        var checked = attempt.checked();
        return checked == null || checked.left().minus(attempt.time().left()).compareTo(Permits.FRESH) > 0
                ? permits.giveBack(attempt, Cause.NOT_ENOUGH_TIME, TIME)
                : new ResolveProgress.Go(attempt);
    }

    /** Nothing is thrown from here on: what is not recorded is looked for. */
    private TicketResolution send(ResolveAttempt attempt) {
        try {
            return outcome(attempt, attempt.desk().close(attempt.ticket(), Settings.COMPLETE, PATCH));
        } catch (RuntimeException _) {
            signals.raise(Signal.RESOLUTION_NOT_RECORDED);
            return underway(attempt);
        }
    }

    /** An answer is no proof, and no answer is no proof either: both are looked at. */
    private TicketResolution outcome(ResolveAttempt attempt, ClosePatch patch) {
        return switch (patch) {
            case ClosePatch.Answered _,Unconfirmed.Unknown _ -> look(attempt);
            case Unconfirmed.NotSent(var reason) ->
                releases.notSent(attempt, reason, Cause.UNREACHABLE, UNREACHABLE);
            case Unconfirmed.RateLimited(var wait) ->
                releases.notSent(attempt, "Rate limited.", Cause.RATE_LIMITED, wait);
            case Unconfirmed.CredentialsRejected _ -> releases.credentialsRejected(attempt);
            case Unconfirmed.Refused(var status, var messages, var byText) ->
                refused(attempt, status, messages, byText);
        };
    }

    private TicketResolution look(ResolveAttempt attempt) {
        var means = new ResolutionLook.Means(attempt.desk(), attempt.credentials(), attempt.zone(), attempt.settings(),
                attempt.trail(clock.instant()).actor(), attempt.id(), () -> attempt.time().atMost(READ, RESERVE));
        return standing.of(look.look(attempt.item(), means).item(), attempt.click());
    }

    /** By its text alone, the status may have been stored all the same. */
    private TicketResolution refused(ResolveAttempt attempt, int status, List<String> messages, boolean byText) {
        var trail = attempt.trail(clock.instant());
        try {
            items.take(attempt.item(), attempt.id(), item -> ResolutionStep
                    .of(item, from -> givenBack(from, attempt, byText))
                    .map(next -> trail.closeRefused(next, "Autotask refused to close with status " + status + ".")));
        } catch (StorageUnavailable | StorageBroken _) {
            signals.raise(Signal.RESOLUTION_NOT_RECORDED);
        }
        return new TicketResolution.Refused(status, messages);
    }

    private static Optional<Resolution> givenBack(Resolution from, ResolveAttempt attempt, boolean byText) {
        return byText
                ? ResolutionLifecycle.closeRefusedByText(from, attempt.id())
                : ResolutionLifecycle.release(from, attempt.id());
    }

    private TicketResolution underway(ResolveAttempt attempt) {
        return new TicketResolution.Underway(standing.view(attempt.item(), attempt.click()), FIRST_LOOK);
    }
}
