package io.backupchecks.autotask.domain.desk;

import java.time.Duration;
import java.util.List;

/** How the one POST of a ticket ended: total, the first fitting row of the outcome table. */
public sealed interface TicketPost {
    /** 200 or 201 with a positive id. */
    record Created(TicketId id) implements TicketPost {}

    /** The request body was never asked for: nothing can have happened. */
    record NotSent(String reason) implements TicketPost {}

    /** Refused unprocessed: the thread threshold (short wait) or the tenant's hourly limit. */
    record RateLimited(Duration retryAfter) implements TicketPost {}

    /** 401, or the tracking identifier is refused. */
    record CredentialsRejected() implements TicketPost {}

    /**
     * Refused for certain.
     *
     * @param byErrorsText judged by the text of {@code errors[]} beside an ambiguous status: watched for 72 hours all the same
     */
    record Refused(int status, List<String> messages, boolean byErrorsText) implements TicketPost {
        public Refused {
            messages = List.copyOf(messages);
        }
    }

    /** The ticket may exist, now or a little later. */
    record Unknown(String reason) implements TicketPost {}
}
