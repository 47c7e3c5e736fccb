package io.backupchecks.autotask.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Passes what is below one path of this server on to a neighbour. */
final class Forward implements HttpHandler {
    private final Relay relay;
    private final URI target;
    private final String path;

    Forward(Relay relay, URI target, String path) {
        this.relay = relay;
        this.target = target;
        this.path = path;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var below = uri.getRawPath().substring(path.length());
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        relay.send(exchange.getRequestMethod(), URI.create(target + below + query),
                Map.of("Content-Type", "application/json"), Reply.body(exchange))
                .send(exchange);
    }
}
