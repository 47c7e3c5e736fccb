package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.TicketToCreate;
import io.backupchecks.autotask.domain.desk.NewTicket;
import java.time.temporal.ChronoUnit;

/** Writes a new ticket as Autotask wants it. */
final class TicketBodies {
    private TicketBodies() {}

    static TicketToCreate of(NewTicket ticket) {
        var fields = ticket.fields();
        return new TicketToCreate(ticket.company().value(), ticket.title(), ticket.description(),
                ticket.marker().value(), fields.queue(), fields.status(), fields.priority(), fields.issueType(),
                fields.subIssueType(), fields.category(), fields.ticketType(), fields.source(),
                ticket.dueAt().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
