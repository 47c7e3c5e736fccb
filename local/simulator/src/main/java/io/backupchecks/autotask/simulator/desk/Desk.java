package io.backupchecks.autotask.simulator.desk;

import static io.backupchecks.autotask.simulator.metadata.EntityType.COMPANIES;
import static io.backupchecks.autotask.simulator.metadata.EntityType.DELETED_TICKET_LOGS;
import static io.backupchecks.autotask.simulator.metadata.EntityType.TICKETS;
import static io.backupchecks.autotask.simulator.metadata.EntityType.TICKET_NOTES;
import static io.backupchecks.autotask.simulator.metadata.EntityType.TIME_ENTRIES;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Schema;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.write.EntityWriter;
import io.backupchecks.autotask.simulator.write.EntityWriter.Author;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A technician at work in one tenant: sees everything at once, may do what the API may not. */
public final class Desk {
    private static final long COMPLETE = 5;
    private static final long MERGED = 93;

    private final Tenant tenant;
    private final Schema schema;
    private final EntityWriter writer;

    public Desk(Tenant tenant, Schema schema, EntityWriter writer) {
        this.tenant = tenant;
        this.schema = schema;
        this.writer = writer;
    }

    public List<Ticket> tickets() {
        return tenant.alone(() -> tenant.table(TICKETS).rows().stream().map(Ticket::of).toList());
    }

    public Optional<Ticket> ticket(long id) {
        return tenant.alone(() -> tenant.table(TICKETS).find(id).map(Ticket::of));
    }

    public List<TicketNote> notes(long ticketId) {
        return tenant.alone(() -> tenant.table(TICKET_NOTES)
                .rows()
                .stream()
                .filter(note -> note.number("ticketID") == ticketId)
                .map(TicketNote::of)
                .toList());
    }

    /** Every row of an entity, as stored. */
    public List<JsonNode> all(EntityType type) {
        return tenant.alone(
                () -> tenant.table(type).rows().stream().<JsonNode>map(row -> row.fields().deepCopy()).toList());
    }

    /** Adds a row with these fields, which nobody checks, and usual values for the others; answers its id. */
    public long add(EntityType type, ObjectNode fields) {
        ObjectNode row = UsualFields.of(type, tenant.now()).setAll(fields);
        return tenant.alone(() -> writer.addUnchecked(technician(), schema.of(type), row).id());
    }

    /** Changes these fields of a row, which nobody checks. */
    public void change(EntityType type, long id, ObjectNode fields) {
        tenant.alone(() -> {
            Row row = row(type, id);
            writer.changeUnchecked(technician(), schema.of(type), row, fields);
            return row;
        });
    }

    public long addCompany(String name) {
        return add(COMPANIES, Json.object().put("companyName", name));
    }

    public void renameCompany(long id, String name) {
        change(COMPANIES, id, Json.object().put("companyName", name));
    }

    public void activateCompany(long id, boolean active) {
        change(COMPANIES, id, Json.object().put("isActive", active));
    }

    public long addTicket(long companyId, String title) {
        return add(TICKETS, Json.object().put("companyID", companyId).put("title", title));
    }

    public void setStatus(long ticketId, long status) {
        change(TICKETS, ticketId, Json.object().put("status", status));
    }

    public void completeTicket(long ticketId) {
        setStatus(ticketId, COMPLETE);
    }

    /** Merges a ticket into another one: it is completed with a note that says so, and its time goes there. */
    public void mergeTicket(long absorbedId, long intoId) {
        tenant.alone(() -> {
            times(absorbedId).forEach(time -> time.fields().put("ticketID", intoId));
            completeTicket(absorbedId);
            return add(TICKET_NOTES, Json.object()
                    .put("ticketID", absorbedId)
                    .put("title", "Merged into " + row(TICKETS, intoId).text("ticketNumber"))
                    .put("description", "This ticket was merged into another one.")
                    .put("noteType", MERGED));
        });
    }

    private Stream<Row> times(long ticketId) {
        return tenant.table(TIME_ENTRIES).rows().stream().filter(time -> time.number("ticketID") == ticketId);
    }

    public long addNote(long ticketId, String title, String description) {
        return add(TICKET_NOTES,
                Json.object().put("ticketID", ticketId).put("title", title).put("description", description));
    }

    /** Books time that ends now. */
    public long addTimeEntry(long ticketId, Duration worked) {
        return add(TIME_ENTRIES, Json.object()
                .put("ticketID", ticketId)
                .put("startDateTime", tenant.now().minus(worked).toString())
                .put("hoursWorked", worked.toMinutes() / 60.0));
    }

    /** Deletes a row for good; a ticket leaves a line in the log of deleted tickets. */
    public void delete(EntityType type, long id) {
        tenant.alone(() -> {
            Row row = row(type, id);
            tenant.table(type).remove(id);
            if (type == TICKETS) {
                logDeletion(row);
            }
            return row;
        });
    }

    private void logDeletion(Row ticket) {
        tenant.table(DELETED_TICKET_LOGS)
                .add(Json.object()
                        .put("ticketID", ticket.id())
                        .put("ticketNumber", ticket.text("ticketNumber"))
                        .put("ticketTitle", ticket.text("title"))
                        .put("deletedDateTime", tenant.now().toString())
                        .put("deletedByResourceID", UsualFields.TECHNICIAN), tenant.now());
    }

    /** Puts a row out of the API user's sight, or back into it. */
    public void hide(EntityType type, long id, boolean hidden) {
        tenant.alone(() -> {
            Row row = row(type, id);
            row.hide(hidden);
            return row;
        });
    }

    private Row row(EntityType type, long id) {
        return tenant.table(type).find(id).orElseThrow(() -> new NoSuchElementException(type.path() + " " + id));
    }

    private Author technician() {
        return new Author(tenant, UsualFields.TECHNICIAN);
    }
}
