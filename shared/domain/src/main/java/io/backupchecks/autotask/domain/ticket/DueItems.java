package io.backupchecks.autotask.domain.ticket;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    /** Ends claims whose lease is over on the way. */
    Due read(List<RunKey> keys, AttemptId writer) {
        var now = clock.instant();
        var toLookAt = new ArrayList<RunTicket>();
        int expired = 0;
        for (var key : keys) {
            var read = tickets.find(key);
            if (read.isPresent()) {
                var result = items.take(read.get(), writer, Items.Step.silent(item -> Lifecycle.expire(item, now)));
                expired += result.held() ? 1 : 0;
                if (isDue(result.item(), now)) {
                    toLookAt.add(result.item());
                }
            }
        }
        return new Due(List.copyOf(toLookAt), expired);
    }

    /** A live claim searches for itself. */
    private static boolean isDue(RunTicket item, Instant now) {
        return !(item.state() instanceof CreationState.Claimed)
                && item.dueAt().filter(due -> !due.isAfter(now)).isPresent();
    }

    /** @param toLookAt items that need a search */
    record Due(List<RunTicket> toLookAt, int expired) {}
}
