package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.Sight;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Reads a ticket that has just been recorded: number, status and company. It may fail without harm. */
final class Snapshots {
    private final Items items;
    private final CanaryRecords canaryRecords;
    private final Sight sight;
    private final Clock clock;

    @Inject
    Snapshots(Items items, CanaryRecords canaryRecords, Sight sight, Clock clock) {
        this.items = items;
        this.canaryRecords = canaryRecords;
        this.sight = sight;
        this.clock = clock;
    }

    /** The item with what was seen, or as it was where nothing could be read or written. */
    RunTicket take(RunTicket item, ServiceDesk desk, Canaries canaries, AttemptId writer, Duration limit) {
        var ticket = item.ticket();
        if (ticket.isEmpty() || !limit.isPositive()) {
            return item;
        }
        try {
            return desk.ticket(ticket.get().id(), limit) instanceof TicketRead.Found(var found)
                    ? seen(item, found, canaries, writer)
                    : item;
        } catch (StorageUnavailable | StorageBroken _) {
            return item;
        }
    }

    private RunTicket seen(RunTicket item, FoundTicket found, Canaries canaries, AttemptId writer) {
        var snapshot = new RecordedTicket.Snapshot(found.number(), found.company().value(), found.status(),
                clock.instant());
        var written = items.take(item, writer, Items.Step.silent(current -> isStill(current, found)
                ? Optional.of(current.seen(snapshot))
                : Optional.empty())).item();
        rememberMarker(item, found, canaries);
        return written;
    }

    private static boolean isStill(RunTicket item, FoundTicket found) {
        return item.ticket().filter(ticket -> ticket.id().equals(found.id())).isPresent();
    }

    /** A ticket that carries its marker proves later that a search sees; one that does not is an alarm. */
    private void rememberMarker(RunTicket item, FoundTicket found, Canaries canaries) {
        if (!item.marker().isCarriedBy(found.externalId())) {
            sight.markOverwritten(canaries);
        } else if (canaries.wantsMore()) {
            canaryRecords.save(canaries.with(new Canaries.Canary(found.id(), item.marker())));
        }
    }
}
