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

    /**
     * What a ticket looked like when it was last seen.
     *
     * @param missing the last look did not find it: deleted, or out of the API user's sight
     * @param timeEntries {@code null} where they were not counted
     */
    public record Snapshot(String number, long company, int status, Instant seenAt, boolean missing,
            @Nullable Integer timeEntries) {
        /** One ticket read by itself, without its time entries. */
        public Snapshot(String number, long company, int status, Instant seenAt) {
            this(number, company, status, seenAt, false, null);
        }

        Snapshot missingAt(Instant look) {
            return new Snapshot(number, company, status, look, true, timeEntries);
        }

        Snapshot seenAt(Instant look) {
            return new Snapshot(number, company, status, look, missing, timeEntries);
        }
    }

    RecordedTicket seen(Snapshot seen) {
        return new RecordedTicket(id, createdBy, adopted, recordedAt, seen);
    }
}
