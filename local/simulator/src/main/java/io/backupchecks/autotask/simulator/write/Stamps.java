package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/** What the server itself writes into a row. */
final class Stamps {
    private static final long COMPLETE = 5;

    private Stamps() {}

    static void created(Draft draft, long author) {
        String now = text(draft.now());
        ObjectNode row = draft.after();
        switch (draft.definition().type()) {
            case TICKETS -> ticket(draft, author, now);
            case TICKET_NOTES -> row.put("createDateTime", now)
                    .put("creatorResourceID", author)
                    .put("lastActivityDate",
                            now);
            case TIME_ENTRIES -> row.put("createDateTime", now).put("creatorUserID", author);
            case COMPANIES -> row.put("createDate", now).put("lastActivityDate", now);
            case CONTACTS, DELETED_TICKET_LOGS, RESOURCES, TICKET_CATEGORIES -> {
            }
        }
    }

    private static void ticket(Draft draft, long author, String now) {
        ObjectNode row = draft.after();
        row.put("ticketNumber", TicketNumbers.next(draft.tenant(), draft.now()))
                .put("createDate", now)
                .put("creatorResourceID", author)
                .put("creatorType", 1);
        if (!draft.has("companyLocationID")) {
            row.put("companyLocationID", 1_000 + draft.number("companyID"));
        }
        ticketChanged(draft, author, now);
    }

    static void changed(Draft draft, long author) {
        String now = text(draft.now());
        switch (draft.definition().type()) {
            case TICKETS -> ticketChanged(draft, author, now);
            case TICKET_NOTES, COMPANIES -> draft.after().put("lastActivityDate", now);
            case TIME_ENTRIES, CONTACTS, DELETED_TICKET_LOGS, RESOURCES, TICKET_CATEGORIES -> {
            }
        }
    }

    private static void ticketChanged(Draft draft, long author, String now) {
        ObjectNode row = draft.after();
        row.put("lastActivityDate", now).put("lastTrackedModificationDateTime", now);
        boolean wasComplete = draft.before().path("status").asLong(0) == COMPLETE;
        boolean isComplete = draft.number("status") == COMPLETE;
        if (isComplete && !wasComplete) {
            row.put("completedDate", now).put("completedByResourceID", author).put("resolvedDateTime", now);
        } else if (wasComplete && !isComplete) {
            row.putNull("completedDate").putNull("completedByResourceID").putNull("resolvedDateTime");
        }
    }

    /** A new note is activity on its ticket. */
    static void noted(Tenant tenant, long ticketId) {
        tenant.table(EntityType.TICKETS)
                .find(ticketId)
                .ifPresent(ticket -> ticket.fields().put("lastActivityDate", text(tenant.now())));
    }

    /** UTC with {@code Z}, to the millisecond, without zeros at the end. */
    static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
