package io.backupchecks.autotask.lambda.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a problem says about the ticket of its run. */
public enum TicketCreated {
    /** No ticket is concerned: the member is left out. */
    NOT_CONCERNED,
    /** A ticket exists: {@code true}. */
    YES,
    /** The run's item was read in this request, and no attempt made a ticket: {@code false}. */
    NO,
    /** Look with GET: {@code null}. */
    NOT_KNOWN;

    void writeTo(Map<String, @Nullable Object> members) {
        switch (this) {
            case NOT_CONCERNED -> {
            }
            case YES -> members.put("ticketCreated", true);
            case NO -> members.put("ticketCreated", false);
            case NOT_KNOWN -> members.put("ticketCreated", null);
        }
    }
}
