package io.backupchecks.autotask.simulator.metadata;

import static io.backupchecks.autotask.simulator.metadata.DataType.DATETIME;
import static io.backupchecks.autotask.simulator.metadata.DataType.INTEGER;
import static io.backupchecks.autotask.simulator.metadata.EntityType.COMPANIES;
import static io.backupchecks.autotask.simulator.metadata.EntityType.CONTACTS;
import static io.backupchecks.autotask.simulator.metadata.EntityType.RESOURCES;
import static io.backupchecks.autotask.simulator.metadata.Field.Trait.NOT_QUERYABLE;
import static io.backupchecks.autotask.simulator.metadata.Field.Trait.NULL_IGNORED;

import java.util.List;
import java.util.stream.Stream;

/** The fields of a ticket. */
final class TicketFields {
    private TicketFields() {}

    static List<Field> all() {
        return Stream.of(identity(), text(), classification(), people(), stamps()).flatMap(List::stream).toList();
    }

    private static List<Field> identity() {
        return List.of(Schema.id(), Field.text("ticketNumber", 50).readOnly(), Field.text("externalID", 50),
                Field.text("rmmAlertID", 50), Field.of("companyID", INTEGER).required().references(COMPANIES));
    }

    private static List<Field> text() {
        return List.of(Field.text("title", 255).required(), Field.text("description", 8_000),
                Field.text("resolution", 32_000));
    }

    private static List<Field> classification() {
        return List.of(Field.picklist("status").required(), Field.picklist("priority").required(),
                Field.picklist("queueID"), Field.picklist("issueType"),
                // The metadata names the parent in another casing than the field itself.
                Field.picklist("subIssueType").childOf("IssueType"), Field.picklist("ticketCategory"),
                Field.picklist("ticketType"), Field.picklist("source"), Field.of("dueDateTime", DATETIME),
                Field.of("billingCodeID", INTEGER));
    }

    private static List<Field> people() {
        return List.of(Field.of("assignedResourceID", INTEGER).references(RESOURCES),
                Field.of("assignedResourceRoleID", INTEGER), Field.of("contactID", INTEGER).references(CONTACTS),
                Field.of("contractID", INTEGER).with(NULL_IGNORED), Field.of("configurationItemID", INTEGER),
                Field.of("companyLocationID", INTEGER));
    }

    private static List<Field> stamps() {
        return List.of(Field.of("createDate", DATETIME).readOnly(), Field.of("creatorResourceID", INTEGER).readOnly(),
                Field.of("creatorType", INTEGER).readOnly().with(NOT_QUERYABLE),
                Field.of("completedDate", DATETIME).readOnly(),
                Field.of("completedByResourceID", INTEGER).readOnly(),
                Field.of("resolvedDateTime", DATETIME).readOnly(),
                Field.of("lastActivityDate", DATETIME).readOnly(),
                Field.of("lastActivityPersonType", INTEGER).readOnly().with(NOT_QUERYABLE),
                Field.of("lastTrackedModificationDateTime", DATETIME).readOnly(),
                Field.of("lastCustomerNotificationDateTime", DATETIME).readOnly());
    }
}
