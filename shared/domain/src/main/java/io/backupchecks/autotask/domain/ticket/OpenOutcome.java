package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The one look that a person's own request makes while the outcome of a run is open, at least three seconds after the
 * last. It fails silently: the schedule looks as well.
 */
final class OpenOutcome {
    private static final Duration APART = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);

    private final ServiceDesks desks;
    private final Look look;
    private final Snapshots snapshots;
    private final RejectedCredentials rejected;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    OpenOutcome(ServiceDesks desks, Look look, Snapshots snapshots, RejectedCredentials rejected, Clock clock,
            RandomGenerator random) {
        this.desks = desks;
        this.look = look;
        this.snapshots = snapshots;
        this.rejected = rejected;
        this.clock = clock;
        this.random = random;
    }

    /** The item as it stands after the look, or as it was where no look was due or possible. */
    RunTicket look(RunTicket item, Sources sources, Caller caller) {
        var zone = sources.zone();
        if (!isDue(item, clock.instant()) || zone == null || !sources.credentials().proven()
                || sources.breaker().isOpen()) {
            return item;
        }
        try {
            return look(item, sources, zone, caller);
        } catch (StorageUnavailable | StorageBroken _) {
            return item;
        }
    }

    private RunTicket look(RunTicket item, Sources sources, Zone zone, Caller caller) {
        var eyes = new Look.Eyes(desks.open(sources.credentials(), zone), sources.canaries(), AttemptId.next(random));
        var looked = look.at(List.of(item), eyes, Actor.of(caller));
        if (looked.failure().filter(DeskFailure.CredentialsRejected.class::isInstance).isPresent()) {
            rejected.met(eyes.desk(), sources.credentials(), zone, Actor.of(caller));
        }
        var seen = looked.items().getFirst();
        return seen.ticket().filter(ticket -> ticket.snapshot() == null).isPresent()
                ? snapshots.take(seen, eyes.desk(), eyes.canaries(), eyes.writer(), READ)
                : seen;
    }

    private static boolean isDue(RunTicket item, Instant now) {
        var last = item.looks().last();
        return Lifecycle.isUnsettled(item) && last != null && !now.isBefore(last.plus(APART));
    }

    /** What decides whether a look is possible. */
    record Sources(Credentials credentials, Breaker breaker, @Nullable Zone zone, Canaries canaries) {}
}
