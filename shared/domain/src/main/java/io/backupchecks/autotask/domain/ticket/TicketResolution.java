package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import java.time.Duration;
import java.util.List;

/** How a request to resolve a run's ticket ended. */
public sealed interface TicketResolution {
    /** Closed: verified, still to be verified, or flagged, as the view says. */
    record Closed(RunTicketView view) implements TicketResolution {}

    /** Another request is at work, or it is not known yet what came of what was sent. */
    record Underway(RunTicketView view, Duration retryAfter) implements TicketResolution {}

    /** The run has no ticket, or it is not known yet whether it has one. */
    record NoTicket(RunTicketView view) implements TicketResolution {}

    /** More than one ticket carries the run's marker. */
    record Duplicates(RunTicketView view) implements TicketResolution {}

    /** The resolution is not any more what the request was made for; nothing was sent. */
    record Changed(RunTicketView view) implements TicketResolution {}

    /** Something in this service stands in the way. */
    record Blocked(Blocker blocker) implements TicketResolution {}

    /** The administrator does not allow resolving. */
    record Disabled() implements TicketResolution {}

    /** The ticket itself forbids it. */
    record Hindered(Reason reason, RunTicketView view) implements TicketResolution {}

    /** Autotask refused the note or the close for certain. */
    record Refused(int status, List<String> messages) implements TicketResolution {
        public Refused {
            messages = List.copyOf(messages);
        }
    }

    /** What comes next was not sent. */
    record NotSent(Cause cause, Duration retryAfter) implements TicketResolution {}

    /** Autotask gave no answer to a read that must come before closing: the ticket was not closed. */
    record NotChecked(DeskFailure failure) implements TicketResolution {}

    /** Storage did not answer before anything was sent. */
    record StorageDown() implements TicketResolution {}

    /** Storage refused a permit: what comes next was not sent, somebody has to look. */
    record Broken() implements TicketResolution {}
}
