package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The one look that a person's own request makes at a resolution; at one that is open, at least three seconds after the last.
 * It fails silently: the schedule looks as well.
 */
final class OpenResolution {
    private static final Duration APART = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration RESERVE = Duration.ofSeconds(1);

    private final ServiceDesks desks;
    private final ResolutionLook look;
    private final RejectedCredentials rejected;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    OpenResolution(ServiceDesks desks, ResolutionLook look, RejectedCredentials rejected, Clock clock,
            RandomGenerator random) {
        this.desks = desks;
        this.look = look;
        this.rejected = rejected;
        this.clock = clock;
        this.random = random;
    }

    /** The item as it stands after the look, or as it was where no look was due or possible. */
    RunTicket look(RunTicket item, ResolvingFacts facts, Caller caller, TimeLeft time) {
        return look(item, facts, caller, () -> time.atMost(READ, RESERVE));
    }

    /** The same for a request that has more to do. */
    RunTicket look(RunTicket item, ResolvingFacts facts, Caller caller, Supplier<Duration> limit) {
        var zone = facts.zone();
        var resolution = item.currentResolution();
        if (resolution.isEmpty() || !isDue(resolution.get(), clock.instant()) || zone == null
                || !facts.credentials().proven() || facts.breaker().isOpen()) {
            return item;
        }
        try {
            return look(item, facts, zone, caller, limit);
        } catch (StorageUnavailable | StorageBroken _) {
            return item;
        }
    }

    private RunTicket look(RunTicket item, ResolvingFacts facts, Zone zone, Caller caller,
            Supplier<Duration> limit) {
        var desk = desks.open(facts.credentials(), zone);
        var means = new ResolutionLook.Means(desk, facts.credentials(), zone, facts.settings(), Actor.of(caller),
                AttemptId.next(random), limit);
        var looked = look.look(item, means);
        if (looked.failure().filter(DeskFailure.CredentialsRejected.class::isInstance).isPresent()) {
            rejected.met(desk, facts.credentials(), zone, means.actor());
        }
        return looked.item();
    }

    private static boolean isDue(Resolution resolution, Instant now) {
        var last = resolution.looks().last();
        return !resolution.isOpenEnded() || last == null || !now.isBefore(last.plus(APART));
    }
}
