package io.backupchecks.autotask.simulator.desk;

import io.backupchecks.autotask.simulator.tenant.Row;
import tools.jackson.databind.JsonNode;

/**
 * A stored ticket as it is at this moment, visible to queries or not.
 *
 * @param externalId empty if it has none
 * @param fields every stored field under its exact name
 */
public record Ticket(long id, String ticketNumber, String title, String description, long companyId, long status,
        String externalId, JsonNode fields) {

    static Ticket of(Row row) {
        return new Ticket(row.id(), row.text("ticketNumber"), row.text("title"), row.text("description"),
                row.number("companyID"), row.number("status"), row.text("externalID"), row.fields().deepCopy());
    }

    /** A field in text form; empty if it is null. */
    public String text(String field) {
        return fields.path(field).asString("");
    }
}
