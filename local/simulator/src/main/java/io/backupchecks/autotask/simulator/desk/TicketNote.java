package io.backupchecks.autotask.simulator.desk;

import io.backupchecks.autotask.simulator.tenant.Row;
import tools.jackson.databind.JsonNode;

/** A stored note of a ticket as it is at this moment. */
public record TicketNote(long id, long ticketId, String title, String description, long noteType, long publish,
        JsonNode fields) {

    static TicketNote of(Row row) {
        return new TicketNote(row.id(), row.number("ticketID"), row.text("title"), row.text("description"),
                row.number("noteType"), row.number("publish"), row.fields().deepCopy());
    }
}
