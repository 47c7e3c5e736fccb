package io.backupchecks.autotask.domain.diagnosis;

/** The entities of Autotask that this service works on. */
public enum Entity {
    TICKETS("Tickets"),
    TICKET_NOTES("TicketNotes"),
    TIME_ENTRIES("TimeEntries"),
    COMPANIES("Companies");

    private final String path;

    Entity(String path) {
        this.path = path;
    }

    /** Its name in addresses. */
    public String path() {
        return path;
    }
}
