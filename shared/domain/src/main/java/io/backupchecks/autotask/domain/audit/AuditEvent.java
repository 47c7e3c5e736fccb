package io.backupchecks.autotask.domain.audit;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
        /** A click to create was refused before anything was permitted. */
        CREATION_REFUSED,
        /** A claim whose request died before it was permitted to send. */
        CLAIM_EXPIRED,
        /** The permit to add the note about a resolution. */
        NOTE_PERMITTED,
        NOTE_ADDED,
        NOTE_REFUSED,
        NOTE_NOT_SENT,
        NOTE_UNKNOWN,
        /** The note of this resolution was there already, or turned up. */
        NOTE_FOUND,
        NOTE_NOT_FOUND,
        /** The permit to close: from here on the ticket may be closed. */
        CLOSE_PERMITTED,
        CLOSE_REFUSED,
        CLOSE_NOT_SENT,
        /** The ticket was still open long after it had been closed. */
        CLOSE_NOT_APPLIED,
        /** The ticket was seen closed. */
        TICKET_CLOSED,
        /** Closed by this service, for certain. */
        TICKET_RESOLVED,
        /** Closed although time had been booked on it. */
        TICKET_FLAGGED,
        /** A closed ticket was found open again. */
        TICKET_REOPENED,
        RESOLUTION_BLOCKED,
        /** A click to resolve was refused, and the ticket was not looked at or did not tell why. */
        RESOLUTION_REFUSED,
        FLAG_ACKNOWLEDGED,
        DECISION_REFUSED,
        CUSTOMER_MAPPED,
        /** To another company than before. */
        CUSTOMER_REMAPPED,
        CUSTOMER_UNMAPPED,
        MAPPING_REFUSED,
        SETTINGS_CHANGED,
        SETTINGS_REFUSED,
        CREDENTIALS_CHANGED,
        CONNECTION_TESTED,
        SETTINGS_VALIDATED,
        /** Autotask rejected the credentials: no call starts with them from here on. */
        BREAKER_OPENED,
        BREAKER_CLOSED,
        /** The mapped company was renamed in Autotask. */
        MAPPING_RENAMED,
        /** The mapped company is there under its known name. */
        MAPPING_CONFIRMED,
        MAPPING_MISSING,
        MAPPING_INVALID;

        /** As it is written for people and in ids: {@code ticket-created}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The id of an event of which a request leaves one at a time. */
        public String id(Actor actor, Instant at) {
            return actor.requestId() + '-' + word() + '-' + at.toEpochMilli();
        }

        public Outcome outcome() {
            return switch (this) {
                case TICKET_PERMITTED, NOTE_PERMITTED, CLOSE_PERMITTED -> Outcome.PERMITTED;
                case TICKET_CREATED, TICKET_ADOPTED, TICKET_NOT_FOUND, TICKET_CONFLICT, TICKET_ASKED_AGAIN,
                        TICKET_DECIDED, NOTE_ADDED, NOTE_FOUND, NOTE_NOT_FOUND, TICKET_CLOSED, TICKET_RESOLVED,
                        TICKET_FLAGGED, TICKET_REOPENED, FLAG_ACKNOWLEDGED, CUSTOMER_MAPPED, CUSTOMER_REMAPPED,
                        CUSTOMER_UNMAPPED, SETTINGS_CHANGED,
                        CREDENTIALS_CHANGED, CONNECTION_TESTED, SETTINGS_VALIDATED, BREAKER_OPENED, BREAKER_CLOSED,
                        MAPPING_RENAMED, MAPPING_CONFIRMED, MAPPING_MISSING, MAPPING_INVALID ->
                    Outcome.DONE;
                case CREATION_REFUSED, CLAIM_EXPIRED, RESOLUTION_REFUSED, DECISION_REFUSED, MAPPING_REFUSED,
                        SETTINGS_REFUSED, TICKET_REFUSED, TICKET_NOT_SENT, NOTE_REFUSED, NOTE_NOT_SENT, CLOSE_REFUSED,
                        CLOSE_NOT_SENT,
                        CLOSE_NOT_APPLIED, RESOLUTION_BLOCKED ->
                    Outcome.NOT_DONE;
                case TICKET_UNKNOWN, NOTE_UNKNOWN -> Outcome.UNKNOWN;
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
