package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;
import java.time.Clock;

/** Gives a run back while the POST has not begun, or when it was certainly never processed. */
final class Releases {
    private final Items items;
    private final Clock clock;

    @Inject
    Releases(Items items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** @return whether it is certain that nothing of this attempt is left open; where not, the lease or a look ends it */
    boolean release(Attempt attempt, String why) {
        var trail = attempt.trail(clock.instant());
        try {
            var now = items.take(attempt.item(), attempt.id(), item -> Lifecycle.release(item, attempt.id())
                    .map(next -> trail.notSent(item, next, why))).item();
            return Lifecycle.release(now, attempt.id()).isEmpty();
        } catch (StorageUnavailable | StorageBroken _) {
            return false;
        }
    }
}
