package io.backupchecks.autotask.domain.desk;

import java.time.Duration;
import java.util.List;

/** Why Autotask gave no usable answer to a read. */
public sealed interface DeskFailure {
    /** No connection, no answer in time, or one that broke off. */
    record Unreachable(String reason) implements DeskFailure {}

    /** The thread threshold (short wait) or the hourly limit of the tenant. */
    record RateLimited(Duration retryAfter) implements DeskFailure {}

    /** 401, or the tracking identifier is refused. Not to be tried again with these credentials. */
    record CredentialsRejected() implements DeskFailure {}

    /** An error for certain, with Autotask's own words, cleaned and cut. */
    record Refused(int status, List<String> messages) implements DeskFailure {
        public Refused {
            messages = List.copyOf(messages);
        }
    }

    /** An answer that cannot be trusted: another shape, HTML, a row not asked for, a further page, too large. */
    record BadAnswer(String reason) implements DeskFailure {}
}
