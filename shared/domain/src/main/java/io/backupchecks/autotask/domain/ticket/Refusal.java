package io.backupchecks.autotask.domain.ticket;

import java.time.Instant;
import java.util.List;

/** Why the last attempt made no ticket, in Autotask's words, for the operator who looks later. */
public record Refusal(Instant at, String code, List<String> messages) {
    public Refusal {
        messages = List.copyOf(messages);
    }
}
