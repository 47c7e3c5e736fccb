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

/** Writes a run's ticket in the shape of the contract: each state has its own members, what is not known yet is null. */
public final class TicketDocument {
    private TicketDocument() {}

    /** Everything, for administrators and operators. */
    public static Map<String, @Nullable Object> of(RunTicketView view) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("runId", view.run().value());
        document.put("state", state(view.state()));
        document.put("ticketCreated", ticketCreated(view.state()));
        switch (view.state()) {
            case NONE, IN_PROGRESS -> {
            }
            case VERIFYING -> putSettleAt(document, view);
            case NEEDS_CONFIRMATION -> document.put("attempt", view.attempt());
            case CREATED -> putCreated(document, view);
            case CONFLICT -> putConflict(document, view);
        }
        return document;
    }

    /** Everything, in the answer to the request that created the ticket. */
    public static Map<String, @Nullable Object> ofCreated(RunTicketView view) {
        var document = of(view);
        document.put("created", true);
        return document;
    }

    /** Everything, where many runs are shown and none was asked to be created. */
    public static Map<String, @Nullable Object> withoutRequest(RunTicketView view) {
        var document = of(view);
        document.remove("created");
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
    public static List<Map<String, @Nullable Object>> duplicates(RunTicketView view) {
        return view.duplicates().stream().map(duplicate -> duplicate(duplicate, view.ticket())).toList();
    }

    /** The word of the contract for a state. */
    public static String state(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the run has a ticket; null while that is not known. */
    private static @Nullable Boolean ticketCreated(State state) {
        return switch (state) {
            case NONE, NEEDS_CONFIRMATION -> false;
            case IN_PROGRESS, VERIFYING -> null;
            case CREATED, CONFLICT -> true;
        };
    }

    private static void putSettleAt(Map<String, @Nullable Object> document, RunTicketView view) {
        if (view.settleAt() != null) {
            document.put("settleAt", view.settleAt().toString());
        }
    }

    private static void putCreated(Map<String, @Nullable Object> document, RunTicketView view) {
        document.put("created", false);
        document.put("ticket", ticket(view.ticket()));
        document.put("resolution", ResolutionDocument.of(view.resolution()));
        if (!view.duplicates().isEmpty()) {
            document.put("tickets", duplicates(view));
        }
    }

    private static void putConflict(Map<String, @Nullable Object> document, RunTicketView view) {
        document.put("ticket", ticket(view.ticket()));
        document.put("tickets", duplicates(view));
    }

    private static @Nullable Map<String, @Nullable Object> ticket(@Nullable Ticket ticket) {
        if (ticket == null) {
            return null;
        }
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("id", ticket.id().value());
        document.put("number", ticket.number());
        document.put("url", text(ticket.url()));
        document.put("companyId", ticket.company());
        document.put("createdBy", operator(ticket.createdBy()));
        document.put("adopted", ticket.adopted());
        document.put("createdAt", ticket.createdAt().toString());
        document.put("status", status(ticket.status()));
        return document;
    }

    private static @Nullable Map<String, @Nullable Object> forReader(@Nullable Ticket ticket) {
        if (ticket == null) {
            return null;
        }
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("number", ticket.number());
        document.put("url", text(ticket.url()));
        return document;
    }

    private static @Nullable Map<String, Object> status(@Nullable Status status) {
        if (status == null) {
            return null;
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("id", status.id());
        document.put("label", status.label());
        document.put("closed", status.closed());
        document.put("seenAt", status.seenAt().toString());
        if (status.missing()) {
            document.put("missing", true);
        }
        if (status.timeEntries() != null) {
            document.put("timeEntries", status.timeEntries());
        }
        return document;
    }

    private static Map<String, Object> operator(Operator operator) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", operator.id());
        document.put("name", operator.name());
        return document;
    }

    /** Only the recorded ticket was read, so only its number is known. */
    private static Map<String, @Nullable Object> duplicate(Duplicate duplicate, @Nullable Ticket ticket) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("id", duplicate.id().value());
        document.put("number", ticket != null && ticket.id().equals(duplicate.id()) ? ticket.number() : null);
        document.put("url", text(duplicate.url()));
        document.put("recorded", duplicate.recorded());
        return document;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
