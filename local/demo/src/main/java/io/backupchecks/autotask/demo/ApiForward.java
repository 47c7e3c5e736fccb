package io.backupchecks.autotask.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls the contract for a page, in the role that is chosen there, with a token signed for this one call. What the contract
 * answers, also a problem, is data for the page: its status is in {@code Demo-Status}, beside the time in {@code Demo-Now}.
 */
final class ApiForward implements HttpHandler {
    /** The roles that the page offers. */
    static final Set<String> ROLES = Set.of("admin", "operator", "reporter", "viewer");

    private static final List<String> PASSED_ON = List.of("Content-Type", "If-Match", "If-None-Match", "X-Request-Id");

    private final Relay relay;
    private final Neighbours neighbours;

    ApiForward(Relay relay, Neighbours neighbours) {
        this.relay = relay;
        this.neighbours = neighbours;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var role = String.valueOf(exchange.getRequestHeaders().getFirst(Guard.OWN_PAGE));
        if (!ROLES.contains(role)) {
            Reply.text(400, "The role is none of Backupchecks.").send(exchange);
            return;
        }
        var answer = relay.send(exchange.getRequestMethod(), target(exchange.getRequestURI()),
                headers(exchange, role), Reply.body(exchange));
        exchange.getResponseHeaders().set("Demo-Now", neighbours.clock().instant().toString());
        exchange.getResponseHeaders().set("Demo-Status", Integer.toString(answer.status()));
        answer.as(200).send(exchange);
    }

    private URI target(URI asked) {
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return neighbours.api().resolve(asked.getRawPath() + query);
    }

    private Map<String, String> headers(HttpExchange exchange, String role) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Authorization", "Bearer " + neighbours.tokens().apply(role));
        for (var name : PASSED_ON) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
