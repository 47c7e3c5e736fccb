package io.backupchecks.autotask.domain.audit;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as it is kept for the auditor. Never changed, never deleted before its time.
 *
 * @param id unique; where one act must be recorded once, made from what identifies the act
 * @param actor who did it; the service itself acts as {@link Actor#reconciler}
 * @param detail one sentence for people; no secret, no ticket text
 */
public record AuditEvent(String id, Instant at, Kind kind, Actor actor, Database database, RunId run,
        @Nullable CustomerId customer, List<TicketId> tickets, long attempt, String detail) {
    public AuditEvent {
        tickets = List.copyOf(tickets);
    }

    /** What happened to a run's ticket. */
    public enum Kind {
        /** The permit to send: from here on a ticket may exist. */
        TICKET_PERMITTED,
        TICKET_CREATED,
        /** An existing ticket was found by its marker and recorded. */
        TICKET_ADOPTED,
        TICKET_REFUSED,
        TICKET_NOT_SENT,
        TICKET_UNKNOWN,
        TICKET_NOT_FOUND,
        TICKET_CONFLICT,
        /** Asked for again, in the name of another customer; the existing ticket was answered. */
        TICKET_ASKED_AGAIN,
        TICKET_DECIDED;

        public Outcome outcome() {
            return switch (this) {
                case TICKET_PERMITTED -> Outcome.PERMITTED;
                case TICKET_CREATED, TICKET_ADOPTED, TICKET_NOT_FOUND, TICKET_CONFLICT, TICKET_ASKED_AGAIN,
                        TICKET_DECIDED ->
                    Outcome.DONE;
                case TICKET_REFUSED, TICKET_NOT_SENT -> Outcome.NOT_DONE;
                case TICKET_UNKNOWN -> Outcome.UNKNOWN;
            };
        }
    }

    /** What an event says of the act that it tells of. */
    public enum Outcome {
        /** It may be done from here on; another event of the same attempt tells what became of it. */
        PERMITTED,
        DONE,
        NOT_DONE,
        UNKNOWN
    }
}
