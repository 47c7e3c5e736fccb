package io.backupchecks.autotask.lambda.ticket;

import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import io.backupchecks.autotask.lambda.problem.RetryAfter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes why something cannot be done with a run now: the code of the contract and a sentence for an operator. */
public final class ReasonDocument {
    private ReasonDocument() {}

    /** Why no ticket can be created. */
    public static Map<String, Object> of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.OfService(var blocker) ->
                reason(BlockerWords.code(blocker).code(), BlockerWords.detail(blocker));
            case Obstacle.CredentialsRejected _ ->
                reason("credentials-rejected",
                        "Autotask rejects the stored credentials: an administrator has to test the connection.");
            case Obstacle.RefusedRecently(var rest) ->
                reason("autotask-refused-recently",
                        "Autotask refused this ticket seconds ago: wait another " + RetryAfter.seconds(rest)
                                + " seconds.");
            case Obstacle.OfRun(var state) -> ofRun(state);
        };
    }

    /** Why the ticket cannot be resolved. */
    public static Map<String, Object> of(Hindrance hindrance) {
        return switch (hindrance) {
            case NO_TICKET -> noTicket();
            case IN_PROGRESS -> ofRun(RunTicketView.State.IN_PROGRESS);
            case VERIFYING -> ofRun(RunTicketView.State.VERIFYING);
            case CONFLICT -> ofRun(RunTicketView.State.CONFLICT);
            case ALREADY_CLOSED -> reason("ticket-already-closed", "The ticket is closed in Autotask.");
            case MISSING -> reason("ticket-missing",
                    "The ticket was not found in Autotask: it was deleted, or is out of the API user's sight.");
            case HAS_TIME_ENTRIES ->
                reason("ticket-has-time-entries", "Time is booked on the ticket: close it in Autotask.");
            case TIME_ENTRIES_NOT_KNOWN ->
                reason("time-entries-not-known", "Whether time is booked on the ticket could not be read to the end.");
            case UNREACHABLE ->
                reason("autotask-unreachable", "Autotask did not answer; the ticket is shown as it was seen before.");
            case RESOLUTION_IN_PROGRESS -> reason("resolution-in-progress",
                    "The ticket is being resolved, or it is not known yet what came of that.");
            case RESOLVING_DISABLED ->
                reason("resolving-disabled", "The administrator does not allow resolving tickets from here.");
            case NOT_CHECKED_NOW ->
                reason("not-checked-now", "Whether the ticket may be resolved was not looked up in Autotask just now.");
        };
    }

    /** There is nothing to open or resolve. */
    public static Map<String, Object> noTicket() {
        return reason("no-ticket", "The run has no Autotask ticket.");
    }

    private static Map<String, Object> ofRun(RunTicketView.State state) {
        return switch (state) {
            case CREATED -> reason("ticket-exists", "The run has its ticket already.");
            case IN_PROGRESS -> reason("in-progress", "Another request is creating the ticket.");
            case VERIFYING ->
                reason("verifying", "It is not known yet whether a ticket was created; this is being verified.");
            case NEEDS_CONFIRMATION -> reason("create-needs-confirmation",
                    "An earlier attempt created no ticket: creating again needs a confirmation.");
            case CONFLICT -> reason("conflict", "Autotask holds more than one ticket for this run.");
            case NONE -> throw new IllegalStateException("a run without a ticket blocks nothing");
        };
    }

    private static Map<String, Object> reason(String code, String message) {
        var document = new LinkedHashMap<String, Object>();
        document.put("code", code);
        document.put("message", message);
        return document;
    }
}
