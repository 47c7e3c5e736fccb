package io.backupchecks.autotask.simulator.metadata;

import static io.backupchecks.autotask.simulator.metadata.DataType.BOOLEAN;
import static io.backupchecks.autotask.simulator.metadata.DataType.DATETIME;
import static io.backupchecks.autotask.simulator.metadata.DataType.DECIMAL;
import static io.backupchecks.autotask.simulator.metadata.DataType.INTEGER;
import static io.backupchecks.autotask.simulator.metadata.DataType.LONG;
import static io.backupchecks.autotask.simulator.metadata.Verb.CREATE;
import static io.backupchecks.autotask.simulator.metadata.Verb.DELETE;
import static io.backupchecks.autotask.simulator.metadata.Verb.QUERY;
import static io.backupchecks.autotask.simulator.metadata.Verb.UPDATE;

import java.util.List;
import java.util.Set;

/** The definitions of all entities. */
public final class Schema {
    private static final Set<Verb> READ_ONLY = Set.of(QUERY);
    private static final Set<Verb> KEPT = Set.of(QUERY, CREATE, UPDATE);

    private final List<Definition> definitions = List.of(companies(), contacts(), deletedTicketLogs(), resources(),
            ticketCategories(), ticketNotes(), new Definition(EntityType.TICKETS, KEPT, TicketFields.all()),
            timeEntries());

    public Definition of(EntityType type) {
        return definitions.stream().filter(definition -> definition.type() == type).findFirst().orElseThrow();
    }

    private static Definition companies() {
        return new Definition(EntityType.COMPANIES, KEPT,
                List.of(id(), Field.text("companyName", 100).required(), Field.picklist("companyType").required(),
                        Field.text("companyNumber", 50), Field.of("isActive", BOOLEAN),
                        Field.text("phone", 25).required(),
                        Field.of("ownerResourceID", INTEGER).required().references(EntityType.RESOURCES),
                        Field.of("parentCompanyID", INTEGER).references(EntityType.COMPANIES),
                        Field.of("createDate", DATETIME).readOnly(),
                        Field.of("lastActivityDate", DATETIME).readOnly()));
    }

    private static Definition contacts() {
        return new Definition(EntityType.CONTACTS, READ_ONLY,
                List.of(id(), Field.of("companyID", INTEGER).required().references(EntityType.COMPANIES),
                        Field.text("firstName", 50).required(), Field.text("lastName", 50).required(),
                        Field.text("emailAddress", 254), Field.of("isActive", INTEGER).required()));
    }

    private static Definition deletedTicketLogs() {
        return new Definition(EntityType.DELETED_TICKET_LOGS, READ_ONLY,
                List.of(id(), Field.of("ticketID", LONG).readOnly(), Field.text("ticketNumber", 50).readOnly(),
                        Field.text("ticketTitle", 255).readOnly(), Field.of("deletedDateTime", DATETIME).readOnly(),
                        Field.of("deletedByResourceID", INTEGER).readOnly()));
    }

    private static Definition resources() {
        return new Definition(EntityType.RESOURCES, READ_ONLY,
                List.of(id(), Field.text("firstName", 50), Field.text("lastName", 50), Field.text("email", 254),
                        Field.text("userName", 64), Field.of("isActive", BOOLEAN), Field.of("licenseType", INTEGER)));
    }

    private static Definition ticketCategories() {
        return new Definition(EntityType.TICKET_CATEGORIES, READ_ONLY,
                List.of(id(), Field.text("name", 30), Field.of("isActive", BOOLEAN),
                        Field.of("isGlobalDefault", BOOLEAN), Field.of("isApiOnly", BOOLEAN)));
    }

    private static Definition ticketNotes() {
        return new Definition(EntityType.TICKET_NOTES, KEPT,
                List.of(id(), Field.of("ticketID", LONG).required().references(EntityType.TICKETS),
                        Field.text("title", 250), Field.text("description", 32_000).required(),
                        Field.picklist("noteType").required(), Field.picklist("publish").required(),
                        Field.of("createdByContactID", INTEGER).with(Field.Trait.IGNORED),
                        Field.of("createDateTime", DATETIME).readOnly(),
                        Field.of("creatorResourceID", INTEGER).readOnly(),
                        Field.of("lastActivityDate", DATETIME).readOnly()));
    }

    private static Definition timeEntries() {
        return new Definition(EntityType.TIME_ENTRIES, Set.of(QUERY, CREATE, UPDATE, DELETE),
                List.of(id(), Field.of("ticketID", LONG).references(EntityType.TICKETS), Field.of("taskID", LONG),
                        Field.of("resourceID", INTEGER).required().references(EntityType.RESOURCES),
                        Field.of("roleID", INTEGER), Field.of("dateWorked", DATETIME),
                        Field.of("startDateTime", DATETIME), Field.of("endDateTime", DATETIME),
                        Field.of("hoursWorked", DECIMAL), Field.of("hoursToBill", DECIMAL).readOnly(),
                        Field.text("summaryNotes", 32_000), Field.text("internalNotes", 32_000),
                        Field.of("billingCodeID", INTEGER), Field.of("isNonBillable", BOOLEAN),
                        Field.of("showOnInvoice", BOOLEAN), Field.of("createDateTime", DATETIME).readOnly(),
                        Field.of("creatorUserID", INTEGER).readOnly()));
    }

    static Field id() {
        return Field.of("id", LONG).readOnly();
    }
}
