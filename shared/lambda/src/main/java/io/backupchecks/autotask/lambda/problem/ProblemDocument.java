package io.backupchecks.autotask.lambda.problem;

import io.backupchecks.autotask.domain.caller.RequestId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem addressed to one request, as RFC 9457 members in the order in which they are read.
 *
 * @param members some values are null on purpose
 */
public record ProblemDocument(Map<String, @Nullable Object> members) {
    public static final String CONTENT_TYPE = "application/problem+json";

    /**
     * Addresses a problem.
     *
     * @param instance the path of the request
     */
    public static ProblemDocument of(Problem problem, String instance, RequestId requestId) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("type", problem.code().type());
        members.put("title", problem.code().title());
        members.put("status", problem.code().status());
        members.put("detail", problem.detail());
        members.put("instance", instance);
        members.put("code", problem.code().code());
        members.put("requestId", requestId.value());
        putOptional(members, problem);
        return new ProblemDocument(Collections.unmodifiableMap(members));
    }

    private static void putOptional(Map<String, @Nullable Object> members, Problem problem) {
        if (!problem.errors().isEmpty()) {
            members.put("errors", problem.errors());
        }
        problem.autotask().ifPresent(answer -> members.put("autotask", answer));
        problem.ticketCreated().writeTo(members);
        problem.retryAfter().ifPresent(wait -> members.put("retryAfter", RetryAfter.seconds(wait)));
        members.putAll(problem.more());
    }
}
