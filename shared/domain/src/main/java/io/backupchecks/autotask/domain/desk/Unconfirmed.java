package io.backupchecks.autotask.domain.desk;

import java.time.Duration;
import java.util.List;

/** How a write ended that Autotask did not confirm: every row of the outcome table but the first. */
public sealed interface Unconfirmed extends TicketPost, NotePost, ClosePatch {
    /** The request body was never asked for: nothing can have happened. */
    record NotSent(String reason) implements Unconfirmed {}

    /** Refused unprocessed: the thread threshold (short wait) or the tenant's hourly limit. */
    record RateLimited(Duration retryAfter) implements Unconfirmed {}

    /** 401, or the tracking identifier is refused. */
    record CredentialsRejected() implements Unconfirmed {}

    /**
     * Refused for certain.
     *
     * @param byErrorsText judged by the text of {@code errors[]} beside an ambiguous status: watched all the same
     */
    record Refused(int status, List<String> messages, boolean byErrorsText) implements Unconfirmed {
        public Refused {
            messages = List.copyOf(messages);
        }
    }

    /** It may have been carried out, now or a little later. */
    record Unknown(String reason) implements Unconfirmed {}
}
