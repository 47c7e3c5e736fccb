package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Words the audit events of one request, named by the attempt and the kind so that each stands once. */
record Trail(Actor actor, Instant at) {

    Items.Recorded permitted(RunTicket next) {
        return with(next, Kind.TICKET_PERMITTED, List.of(), "Permitted to create a ticket.");
    }

    Items.Recorded created(RunTicket next, TicketId id) {
        return with(next, kind(next, Kind.TICKET_CREATED), List.of(id), "Autotask created the ticket.");
    }

    Items.Recorded adopted(RunTicket next, Collection<TicketId> ids) {
        return with(next, kind(next, Kind.TICKET_ADOPTED), ids, "Found by the run's marker.");
    }

    Items.Recorded refused(RunTicket next, String detail) {
        return with(next, Kind.TICKET_REFUSED, List.of(), detail);
    }

    /** Of a permit that was given back, or of a claim that was. */
    Items.Recorded notSent(RunTicket from, RunTicket next, String why) {
        return with(next, from.state() instanceof CreationState.Sending ? Kind.TICKET_NOT_SENT : Kind.CREATION_REFUSED,
                List.of(), why);
    }

    /** @param from with the claim of the request that died, if it holds one */
    Items.Recorded claimed(RunTicket from, RunTicket next) {
        return from.state() instanceof CreationState.Claimed
                ? claimExpired(from, next)
                : new Items.Recorded(next, List.of());
    }

    /** @param from with the claim of the request that died */
    Items.Recorded claimExpired(RunTicket from, RunTicket next) {
        return new Items.Recorded(next, List.of(event(from, Kind.CLAIM_EXPIRED, List.of(),
                "The request that was to create the ticket died before it sent anything.")));
    }

    Items.Recorded unknown(RunTicket next, String detail) {
        return with(next, Kind.TICKET_UNKNOWN, List.of(),
                "It is not known whether Autotask made the ticket: " + detail + ".");
    }

    Items.Recorded notFound(RunTicket next) {
        return with(next, Kind.TICKET_NOT_FOUND, List.of(),
                "A search that sees found no ticket after the attempt had settled.");
    }

    /** Each decision is an event of its own: after a further find the same may be decided again. */
    Items.Recorded decided(RunTicket next, TicketId id) {
        return decided(next, List.of(id), "Decided which of the tickets with the run's marker is its own.");
    }

    Items.Recorded decidedNone(RunTicket next) {
        return decided(next, List.of(), "Decided, after a look in Autotask, that no ticket was made.");
    }

    AuditEvent askedAgain(RunTicket item, Caller caller, CustomerId customer) {
        return new AuditEvent(caller.requestId().value() + "-asked-again", at, Kind.TICKET_ASKED_AGAIN, actor,
                item.key().database(), item.key().run(), customer,
                item.ticket().map(RecordedTicket::id).stream().toList(),
                item.attempt(), "Asked for in the name of another customer; the existing ticket was answered.");
    }

    private Items.Recorded decided(RunTicket next, List<TicketId> ids, String detail) {
        var id = id(next, Kind.TICKET_DECIDED, ids) + "-v" + (next.version() + 1);
        return new Items.Recorded(next, List.of(new AuditEvent(id, at, Kind.TICKET_DECIDED, actor,
                next.key().database(), next.key().run(), next.customer(), ids, next.attempt(), detail)));
    }

    private static Kind kind(RunTicket next, Kind single) {
        return next.state() instanceof CreationState.Conflict ? Kind.TICKET_CONFLICT : single;
    }

    private Items.Recorded with(RunTicket next, Kind kind, Collection<TicketId> ids, String detail) {
        return new Items.Recorded(next, List.of(event(next, kind, ids, detail)));
    }

    private AuditEvent event(RunTicket item, Kind kind, Collection<TicketId> ids, String detail) {
        return new AuditEvent(id(item, kind, ids), at, kind, actor, item.key().database(), item.key().run(),
                item.customer(),
                List.copyOf(ids), item.attempt(), detail);
    }

    /** Further finds of one attempt are events of their own. */
    private static String id(RunTicket item, Kind kind, Collection<TicketId> ids) {
        var name = item.attemptId().value() + '-' + kind.word();
        return ids.isEmpty() ? name : name + ids.stream().map(id -> "-" + id.value()).reduce("", String::concat);
    }
}
