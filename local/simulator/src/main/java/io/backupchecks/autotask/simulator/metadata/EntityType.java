package io.backupchecks.autotask.simulator.metadata;

import java.util.Optional;
import java.util.stream.Stream;

/** An entity of the REST API: its name in paths and its name in messages. */
public enum EntityType {
    COMPANIES("Companies", "Company"),
    CONTACTS("Contacts", "Contact"),
    DELETED_TICKET_LOGS("DeletedTicketLogs",
            "DeletedTicketLog"),
    RESOURCES("Resources", "Resource"),
    TICKET_CATEGORIES("TicketCategories",
            "TicketCategory"),
    TICKET_NOTES("TicketNotes",
            "TicketNote"),
    TICKETS("Tickets", "Ticket"),
    TIME_ENTRIES("TimeEntries", "TimeEntry");

    private final String path;
    private final String entityName;

    EntityType(String path, String entityName) {
        this.path = path;
        this.entityName = entityName;
    }

    /** The path segment, in the casing that the vendor prints; paths match in any casing. */
    public String path() {
        return path;
    }

    public String entityName() {
        return entityName;
    }

    public static Optional<EntityType> ofPath(String segment) {
        return Stream.of(values()).filter(type -> type.path.equalsIgnoreCase(segment)).findFirst();
    }

    static Optional<EntityType> ofName(String name) {
        return Stream.of(values()).filter(type -> type.entityName.equals(name)).findFirst();
    }
}
