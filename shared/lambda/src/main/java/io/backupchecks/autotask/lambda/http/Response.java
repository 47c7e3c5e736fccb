package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.problem.RetryAfter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to one request.
 *
 * @param notes what the log line of the request says beside the common fields; {@code outcome} is counted as well
 */
public record Response(int status, Map<String, String> headers, Content content, Map<String, String> notes) {
    private static final String OUTCOME = "outcome";
    private static final String RETRY_AFTER = "Retry-After";

    public Response {
        headers = Map.copyOf(headers);
        notes = Map.copyOf(notes);
    }

    /** 200 with a record as JSON. */
    public static Response ok(Object value) {
        return json(200, value);
    }

    /** 201 with a record as JSON. */
    public static Response created(Object value) {
        return json(201, value);
    }

    /** 202 with a record as JSON, and when to look again. */
    public static Response accepted(Object value, Duration retryAfter) {
        return json(202, value).withHeader(RETRY_AFTER, Long.toString(RetryAfter.seconds(retryAfter)));
    }

    /** 204. */
    public static Response noContent() {
        return new Response(204, Map.of(), new Content.Nothing(), Map.of());
    }

    /** 304. */
    public static Response notModified() {
        return new Response(304, Map.of(), new Content.Nothing(), Map.of());
    }

    /** 200 with a document that is JSON already. */
    public static Response document(String json) {
        return new Response(200, Map.of(), new Content.Text("application/json", json), Map.of());
    }

    /** 403, where the body or the query decides whether the caller may. */
    public static Response forbidden() {
        return Permitted.forbidden();
    }

    public static Response problem(ProblemCode code, String detail) {
        return problem(Problem.of(code, detail));
    }

    public static Response problem(Problem problem) {
        var refusal = new Response(problem.code().status(), Map.of(), new Content.Refusal(problem), Map.of());
        return problem.retryAfter()
                .map(wait -> refusal.withHeader(RETRY_AFTER, Long.toString(RetryAfter.seconds(wait))))
                .orElse(refusal)
                .withOutcome(problem.code().code());
    }

    public Response withHeader(String name, String value) {
        return new Response(status, with(headers, name, value), content, notes);
    }

    /** Names what happened in the words of the contract, for the log and the metrics. */
    public Response withOutcome(String outcome) {
        return noting(OUTCOME, outcome);
    }

    /** Adds a field to the log line of the request; a note that stands already stays. */
    public Response noting(String name, String value) {
        return notes.containsKey(name) ? this : new Response(status, headers, content, with(notes, name, value));
    }

    Optional<String> outcome() {
        return Optional.ofNullable(notes.get(OUTCOME));
    }

    Response carrying(Content other) {
        return new Response(status, headers, other, notes);
    }

    private static Response json(int status, Object value) {
        return new Response(status, Map.of(), new Content.Value(value), Map.of());
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        var extended = new LinkedHashMap<>(map);
        extended.put(name, value);
        return extended;
    }
}
