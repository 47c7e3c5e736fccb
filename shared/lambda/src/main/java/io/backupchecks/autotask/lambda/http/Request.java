package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.time.TimeLeft;
import io.backupchecks.autotask.lambda.log.Invocation.AwsRequestId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, as far as the functions read it.
 *
 * @param target which route is meant
 * @param path as sent, for people
 * @param pathParameters percent-decoded once
 * @param body the text of the body
 * @param id names the request in every answer and log line
 * @param occasion the invocation that carries the request
 * @param knownCaller null until the caller is authenticated
 */
public record Request(Target target, String path, Map<String, String> pathParameters, Query query, Headers headers,
        Body body, RequestId id, Occasion occasion, @Nullable Caller knownCaller) {

    /**
     * A method and a resource of the gateway.
     *
     * @param resource the path with its parameters in braces, for example {@code /v1/runs/{runId}/ticket}
     */
    public record Target(Method method, String resource) {}

    /** One invocation of the function, with what is left of its time. */
    public record Occasion(AwsRequestId invocation, TimeLeft time) {}

    /** Who asks; there on every route that needs a permission. */
    public Caller caller() {
        if (knownCaller == null) {
            throw new IllegalStateException("a route that is open to everybody has no caller");
        }
        return knownCaller;
    }

    /** An id out of the path, of a form that was checked before the route's own code runs. */
    public String pathId(String name) {
        var id = pathParameters.get(name);
        if (id == null) {
            throw new IllegalStateException("the resource has no parameter " + name);
        }
        return id;
    }

    Request from(Caller caller) {
        return new Request(target, path, pathParameters, query, headers, body, id, occasion, caller);
    }
}
