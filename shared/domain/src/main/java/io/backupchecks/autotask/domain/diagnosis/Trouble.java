package io.backupchecks.autotask.domain.diagnosis;

import java.time.Duration;
import java.util.List;

/** Why a call of a test brought no answer, as far as Autotask lets it be told apart. */
public sealed interface Trouble {
    /** No whole answer in time. */
    record NoConnection(String reason) implements Trouble {}

    /** The zone look-up does not know the user name. */
    record UnknownUser() implements Trouble {}

    /** 401: password, lock, licence type and zone all look the same. */
    record LoginRefused() implements Trouble {}

    record TrackingIdentifierRefused() implements Trouble {}

    record NotPermitted(List<String> messages) implements Trouble {
        public NotPermitted {
            messages = List.copyOf(messages);
        }
    }

    /** A page instead of data: planned maintenance. */
    record Maintenance() implements Trouble {}

    record RateLimited(Duration retryAfter) implements Trouble {}

    /** Another refusal, or an answer that cannot be used, in words that may be shown. */
    record Unusable(String reason) implements Trouble {}
}
