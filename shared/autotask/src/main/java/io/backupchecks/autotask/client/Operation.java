package io.backupchecks.autotask.client;

/** A call to Autotask, by what is asked; for logs and metrics, so it names no id and no user. */
public enum Operation {
    CREATE_TICKET("POST", "Tickets", Limits.ITEM),
    CLOSE_TICKET("PATCH", "Tickets", Limits.ITEM),
    ADD_NOTE("POST", "Tickets/{id}/Notes", Limits.ITEM),
    SEARCH_TICKETS("POST", "Tickets/query", Limits.PAGE),
    LIST_TICKETS("POST", "Tickets/query", Limits.PAGE),
    LIST_TIME_ENTRIES("POST", "TimeEntries/query", Limits.PAGE),
    LIST_NOTES("POST", "TicketNotes/query", Limits.PAGE),
    READ_DELETION("POST", "DeletedTicketLogs/query", Limits.PAGE),
    READ_TICKET("GET", "Tickets/{id}", Limits.ITEM),
    READ_COMPANY("GET", "Companies/{id}", Limits.ITEM),
    QUERY_COMPANIES("POST", "Companies/query", Limits.PAGE),
    READ_NOTE_FIELDS("GET", "TicketNotes/entityInformation/fields", Limits.PAGE),
    READ_TICKET_FIELDS("GET", "Tickets/entityInformation/fields", Limits.PAGE),
    READ_RIGHTS("GET", "{entity}/entityInformation", Limits.ITEM),
    READ_USAGE("GET", "ThresholdInformation", Limits.ITEM),
    READ_ZONE("GET", "zoneInformation", Limits.ITEM),
    READ_VERSIONS("GET", "versioninformation", Limits.ITEM);

    private final String method;
    private final String path;
    private final int mostBytes;

    Operation(String method, String path, int mostBytes) {
        this.method = method;
        this.path = path;
        this.mostBytes = mostBytes;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path below the version, ids left out. */
    public String path() {
        return path;
    }

    /** Whether it may change something in Autotask. */
    public boolean isWrite() {
        return !method.equals("GET") && !path.endsWith("/query");
    }

    /** The largest answer that is read. */
    int mostBytes() {
        return mostBytes;
    }

    private static final class Limits {
        static final int ITEM = 256 * 1_024;
        static final int PAGE = 1_024 * 1_024;
    }
}
