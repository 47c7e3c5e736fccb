package io.backupchecks.autotask.lambda.ticket;

import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Duplicate;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Status;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Ticket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a run's ticket in the shape of the contract. A member that is not known is left out. */
public final class TicketDocument {
    private TicketDocument() {}

    /** Everything, for administrators and operators. */
    public static Map<String, @Nullable Object> of(RunTicketView view) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("runId", view.run().value());
        document.put("state", state(view.state()));
        document.put("ticketCreated", ticketCreated(view.state()));
        putIfKnown(document, "ticket", view.ticket() == null ? null : ticket(view.ticket()));
        if (view.state() == State.CONFLICT) {
            document.put("tickets", duplicates(view));
        }
        if (view.state() == State.NEEDS_CONFIRMATION) {
            document.put("attempt", view.attempt());
        }
        return document;
    }

    /** Number and link, for readers: the same two members in every state. */
    public static Map<String, @Nullable Object> forReader(RunTicketView view) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("runId", view.run().value());
        document.put("ticket", view.state() == State.CREATED ? forReader(view.ticket()) : null);
        return document;
    }

    /** The tickets of a conflict, the run's marked as recorded. */
    public static List<Map<String, Object>> duplicates(RunTicketView view) {
        return view.duplicates().stream().map(TicketDocument::duplicate).toList();
    }

    /** The word of the contract for a state. */
    public static String state(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Boolean ticketCreated(State state) {
        return switch (state) {
            case CREATED, CONFLICT -> true;
            case NONE, NEEDS_CONFIRMATION -> false;
            case IN_PROGRESS, VERIFYING -> null;
        };
    }

    private static Map<String, Object> ticket(Ticket ticket) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", ticket.id().value());
        putIfKnown(document, "number", ticket.number());
        putIfKnown(document, "url", ticket.url());
        putIfKnown(document, "companyId", ticket.company());
        document.put("createdBy", operator(ticket.createdBy()));
        document.put("adopted", ticket.adopted());
        document.put("createdAt", ticket.createdAt().toString());
        putIfKnown(document, "status", ticket.status() == null ? null : status(ticket.status()));
        return document;
    }

    private static @Nullable Map<String, Object> forReader(@Nullable Ticket ticket) {
        if (ticket == null) {
            return null;
        }
        var document = new LinkedHashMap<String, Object>();
        putIfKnown(document, "number", ticket.number());
        putIfKnown(document, "url", ticket.url());
        return document;
    }

    private static Map<String, Object> status(Status status) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", status.id());
        document.put("label", status.label());
        document.put("closed", status.closed());
        document.put("seenAt", status.seenAt().toString());
        return document;
    }

    private static Map<String, Object> operator(Operator operator) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", operator.id());
        document.put("name", operator.name());
        return document;
    }

    private static Map<String, Object> duplicate(Duplicate duplicate) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", duplicate.id().value());
        putIfKnown(document, "url", duplicate.url());
        document.put("recorded", duplicate.recorded());
        return document;
    }

    private static void putIfKnown(Map<String, ? super Object> document, String name, @Nullable Object value) {
        if (value != null) {
            document.put(name, value instanceof java.net.URI uri ? uri.toString() : value);
        }
    }
}
