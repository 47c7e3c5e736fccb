package io.backupchecks.autotask.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one call over HTTP ended. */
sealed interface Answer {
    /**
     * A whole answer, read to its end or to the limit of its size.
     *
     * @param retryAfter what the header says, {@code null} without one that can be read
     */
    record Received(int status, Content content, @Nullable Duration retryAfter) implements Answer {

        /** Why it is of no use, in words of our own. */
        String reason() {
            return switch (content) {
                case Content.Json _ -> "status " + status;
                case Content.Unusable(var reason) -> "status " + status + ", " + reason;
            };
        }
    }

    /** The request body was never asked for, and never will be: nothing can have happened. */
    record NotSent(String reason) implements Answer {}

    /** No whole answer in time; the request may have been carried out. */
    record Broken(String reason) implements Answer {}

    /** The HTTP status, 0 without a whole answer. */
    default int status() {
        return this instanceof Received(int status, _, _) ? status : 0;
    }
}
