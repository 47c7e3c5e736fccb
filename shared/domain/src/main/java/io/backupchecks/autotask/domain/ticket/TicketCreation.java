package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.TicketId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a request for a run's ticket ended. */
public sealed interface TicketCreation {
    /** This request created the ticket. */
    record Created(RunTicketView view) implements TicketCreation {}

    /** The run has its ticket already, whoever made it. */
    record Exists(RunTicketView view) implements TicketCreation {}

    /** Another request is at work. */
    record InProgress() implements TicketCreation {}

    /**
     * It is not known yet whether a ticket was made; a search will tell.
     *
     * @param ticket known although it could not be recorded, else {@code null}
     */
    record Verifying(Duration retryAfter, @Nullable TicketId ticket) implements TicketCreation {}

    /** An earlier attempt made no ticket, as far as a search can tell: a person has to confirm this attempt. */
    record NeedsConfirmation(long attempt) implements TicketCreation {}

    /** More than one ticket carries the run's marker. */
    record Duplicates(RunTicketView view) implements TicketCreation {}

    /** Something in this service stands in the way. */
    record Blocked(Blocker blocker) implements TicketCreation {}

    /** Autotask refused the ticket for certain. */
    record Refused(int status, List<String> messages) implements TicketCreation {
        public Refused {
            messages = List.copyOf(messages);
        }
    }

    /** Nothing was sent. */
    record NotSent(Cause cause, Duration retryAfter) implements TicketCreation {}

    /** Autotask could not be searched before sending: nothing was sent. */
    record NotSearched(DeskFailure failure) implements TicketCreation {}

    /**
     * Storage did not answer before anything was sent.
     *
     * @param itemRead whether the run's item was read, and showed that no attempt may have made a ticket
     */
    record StorageDown(boolean itemRead) implements TicketCreation {}

    /** Storage refused the permit itself: nothing was sent, somebody has to look. */
    record Broken() implements TicketCreation {}

    /** Why nothing was sent although nothing is wrong with the run. */
    enum Cause {
        UNREACHABLE,
        RATE_LIMITED,
        CREDENTIALS_REJECTED,
        REFUSED_RECENTLY,
        NOT_ENOUGH_TIME,
        STORAGE_BUSY
    }
}
