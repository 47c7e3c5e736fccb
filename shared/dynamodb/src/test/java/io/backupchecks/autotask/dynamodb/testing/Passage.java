package io.backupchecks.autotask.dynamodb.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The way of a request from the proxy to DynamoDB. It goes in the thread of the exchange: a client with threads of its own
 * hands each request over three times, which is most of what a proxy costs.
 */
final class Passage {
    private static final Set<String> OWN = Set.of("host", "connection", "content-length", "expect", "upgrade");
    private static final int FIRST_ERROR = 400;

    private final URI to;

    Passage(URI to) {
        this.to = to.resolve("/");
    }

    Reply through(HttpExchange exchange, byte[] body) throws IOException {
        var connection = (HttpURLConnection) to.toURL().openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        // With a known length it never sends a request a second time by itself.
        connection.setFixedLengthStreamingMode(body.length);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> connection.addRequestProperty(name, value));
            }
        });
        try (var request = connection.getOutputStream()) {
            request.write(body);
        }
        return answered(connection);
    }

    private static Reply answered(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (var answer = status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            return new Reply(status, answer.readAllBytes());
        }
    }
}
