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
 * @param run {@code null} where it is about a customer alone, or about the tenant
 * @param detail one sentence for people; no secret, no ticket text
 */
public record AuditEvent(String id, Instant at, Kind kind, Actor actor, Database database, @Nullable RunId run,
        @Nullable CustomerId customer, List<TicketId> tickets, long attempt, String detail) {
    public AuditEvent {
        tickets = List.copyOf(tickets);
    }

    /** About the tenant itself, not about a run. */
    public static AuditEvent ofTenant(String id, Instant at, Kind kind, Actor actor, Database database, String detail) {
        return new AuditEvent(id, at, kind, actor, database, null, null, List.of(), 0, detail);
    }

    /** What happened: to a run's ticket, to a customer's mapping, to the tenant. */
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
        TICKET_DECIDED,
        CUSTOMER_MAPPED,
        /** To another company than before. */
        CUSTOMER_REMAPPED,
        CUSTOMER_UNMAPPED,
        SETTINGS_CHANGED,
        CREDENTIALS_CHANGED,
        CONNECTION_TESTED,
        SETTINGS_VALIDATED,
        /** The mapped company was renamed in Autotask. */
        MAPPING_RENAMED,
        /** The mapped company is there under its known name. */
        MAPPING_CONFIRMED,
        MAPPING_MISSING,
        MAPPING_INVALID;

        public Outcome outcome() {
            return switch (this) {
                case TICKET_PERMITTED -> Outcome.PERMITTED;
                case TICKET_CREATED, TICKET_ADOPTED, TICKET_NOT_FOUND, TICKET_CONFLICT, TICKET_ASKED_AGAIN,
                        TICKET_DECIDED, CUSTOMER_MAPPED, CUSTOMER_REMAPPED, CUSTOMER_UNMAPPED, SETTINGS_CHANGED,
                        CREDENTIALS_CHANGED, CONNECTION_TESTED, SETTINGS_VALIDATED,
                        MAPPING_RENAMED, MAPPING_CONFIRMED, MAPPING_MISSING, MAPPING_INVALID ->
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
