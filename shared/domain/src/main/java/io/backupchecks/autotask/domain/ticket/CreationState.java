package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.TicketId;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** How far the creation of a run's ticket has come. A run without an item has no state yet. */
public sealed interface CreationState {
    /** Nothing was sent, or what was sent was refused for certain; anybody may claim. */
    record Released() implements CreationState {}

    /**
     * One request is at work and has not been permitted to send.
     *
     * @param leaseUntil when others may take over; it protects liveness only
     * @param confirmed claimed out of NOT_FOUND by an operator's confirmation
     */
    record Claimed(Instant leaseUntil, boolean confirmed) implements CreationState {}

    /** Permitted: the POST may be on its way, or its sender may have died. */
    record Sending() implements CreationState {}

    /** Sent, and the answer does not tell whether a ticket exists. */
    record Unknown() implements CreationState {}

    /** A search that sees, begun after settling, found nothing: a person may confirm another attempt. */
    record NotFound() implements CreationState {}

    /**
     * The run has its ticket.
     *
     * @param others duplicates among which a person chose {@code ticket}; they stay listed
     */
    record Created(RecordedTicket ticket, SortedSet<TicketId> others) implements CreationState {
        public Created {
            others = Collections.unmodifiableSortedSet(new TreeSet<>(others));
        }
    }

    /**
     * More than one ticket carries the run's marker.
     *
     * @param ticket the one that is the run's until somebody decides otherwise
     * @param known all of them, the run's included
     */
    record Conflict(RecordedTicket ticket, SortedSet<TicketId> known) implements CreationState {
        public Conflict {
            known = Collections.unmodifiableSortedSet(new TreeSet<>(known));
        }
    }
}
