package io.backupchecks.autotask.simulator.wire;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/**
 * A request as it arrived.
 *
 * @param route method and path pattern, for example {@code GET /Tickets/{id}}
 * @param headers first values, by name in any casing; holds the secret that was sent
 * @param body the whole body; empty if the connection was reset before it was read
 */
public record RecordedRequest(Instant at, String route, URI uri, Map<String, String> headers, String body) {

    static RecordedRequest of(Instant at, String route, Request request, String body) {
        return new RecordedRequest(at, route, request.uri(), Collections.unmodifiableMap(request.headers()), body);
    }

    @Override
    public String toString() {
        return at + " " + route + " " + uri.getPath();
    }
}
