package io.backupchecks.autotask.lambda.problem;

import io.backupchecks.autotask.lambda.json.Violation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a request was not done, before it is addressed to a request.
 *
 * @param detail for a tired operator: what happened, what it means for the ticket, what to do
 * @param errors every rule that the request breaks
 * @param retryAfter when asking again makes sense; also sent as {@code Retry-After}
 * @param more members beyond the common ones, as values that JSON can hold
 */
public record Problem(ProblemCode code, String detail, List<Violation> errors, TicketCreated ticketCreated,
        Optional<AutotaskAnswer> autotask, Optional<Duration> retryAfter, Map<String, Object> more) {

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of(), TicketCreated.NOT_CONCERNED, Optional.empty(), Optional.empty(),
                Map.of());
    }

    public Problem withErrors(List<Violation> errors) {
        return new Problem(code, detail, errors, ticketCreated, autotask, retryAfter, more);
    }

    public Problem withTicketCreated(TicketCreated ticketCreated) {
        return new Problem(code, detail, errors, ticketCreated, autotask, retryAfter, more);
    }

    public Problem withAutotask(AutotaskAnswer answer) {
        return new Problem(code, detail, errors, ticketCreated, Optional.of(answer), retryAfter, more);
    }

    public Problem withRetryAfter(Duration retryAfter) {
        return new Problem(code, detail, errors, ticketCreated, autotask, Optional.of(retryAfter), more);
    }

    /** Adds a member of its own, for example the tickets of a conflict. */
    public Problem with(String member, Object value) {
        var extended = new LinkedHashMap<>(more);
        extended.put(member, value);
        return new Problem(code, detail, errors, ticketCreated, autotask, retryAfter, extended);
    }
}
