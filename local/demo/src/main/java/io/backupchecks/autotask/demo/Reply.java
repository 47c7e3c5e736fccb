package io.backupchecks.autotask.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An answer to the browser, or one that this server got. */
record Reply(int status, Map<String, String> headers, String body) {
    private static final int NO_BODY = -1;

    static Reply text(int status, String text) {
        return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
    }

    static Reply json(JsonNode json) {
        return new Reply(200, Map.of("Content-Type", "application/json"), json.toString());
    }

    /** What the browser sent. */
    static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The same under another status. */
    Reply as(int other) {
        return new Reply(other, headers, body);
    }

    void send(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        headers.forEach(exchange.getResponseHeaders()::set);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? NO_BODY : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
