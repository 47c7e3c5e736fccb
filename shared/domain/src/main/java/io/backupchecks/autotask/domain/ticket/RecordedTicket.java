package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ticket that is the run's.
 *
 * @param createdBy the operator of the permit behind it; of the claim, where it was adopted without one
 * @param adopted found by its marker, not answered by Autotask to our own POST
 * @param snapshot {@code null} until the ticket was read once
 */
public record RecordedTicket(TicketId id, Operator createdBy, boolean adopted, Instant recordedAt,
        @Nullable Snapshot snapshot) {

    /** What a ticket looked like when it was last seen. */
    public record Snapshot(String number, long company, int status, Instant seenAt) {}

    RecordedTicket seen(Snapshot seen) {
        return new RecordedTicket(id, createdBy, adopted, recordedAt, seen);
    }
}
