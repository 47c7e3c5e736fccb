package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionLifecycle;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the items that the index names: the index may be late, so each item decides for itself whether it is due. */
final class DueItems {
    private final RunTickets tickets;
    private final Items items;
    private final Clock clock;

    @Inject
    DueItems(RunTickets tickets, Items items, Clock clock) {
        this.tickets = tickets;
        this.items = items;
        this.clock = clock;
    }

    /** Ends claims whose lease is over on the way, of creations and of resolutions. */
    Due read(List<RunKey> keys, AttemptId writer, Actor actor) {
        var now = clock.instant();
        var toLookAt = new ArrayList<RunTicket>();
        var toVerify = new ArrayList<RunTicket>();
        int expired = 0;
        for (var key : keys) {
            var read = tickets.find(key);
            if (read.isPresent()) {
                var result = items.take(read.get(), writer, item -> expire(item, new Trail(actor, now)));
                expired += result.held() ? 1 : 0;
                if (isDue(result.item(), now)) {
                    toLookAt.add(result.item());
                }
                if (isToVerify(result.item(), now)) {
                    toVerify.add(result.item());
                }
            }
        }
        return new Due(List.copyOf(toLookAt), List.copyOf(toVerify), expired);
    }

    private static Optional<Items.Recorded> expire(RunTicket item, Trail trail) {
        return Lifecycle.expire(item, trail.at())
                .map(next -> trail.claimExpired(item, next))
                .or(() -> ResolutionStep.of(item, from -> ResolutionLifecycle.expire(from, trail.at()))
                        .map(next -> new ResolutionTrail(trail.actor(), trail.at()).claimExpired(item, next)));
    }

    private static boolean isToVerify(RunTicket item, Instant now) {
        return item.currentResolution()
                .filter(Resolution::isOpenEnded)
                .flatMap(Resolution::dueAt)
                .filter(due -> !due.isAfter(now))
                .isPresent();
    }

    /** A live claim searches for itself. */
    private static boolean isDue(RunTicket item, Instant now) {
        return !(item.state() instanceof CreationState.Claimed)
                && item.creationDueAt().filter(due -> !due.isAfter(now)).isPresent();
    }

    /**
     * @param toLookAt items that need a search
     * @param toVerify items whose resolution needs a look
     */
    record Due(List<RunTicket> toLookAt, List<RunTicket> toVerify, int expired) {}
}
