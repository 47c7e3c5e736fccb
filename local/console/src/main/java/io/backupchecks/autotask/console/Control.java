package io.backupchecks.autotask.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backupchecks.autotask.wiring.testing.CallerTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * What people steer the local system with, apart from everything that exists in AWS.
 *
 * <pre>
 * GET  /token?ROLE        a fresh token of that role
 * GET  /clock             the time of the system
 * POST /clock?DURATION    moves it forward, such as PT7M or P3D
 * </pre>
 */
final class Control implements AutoCloseable {
    private final HttpServer server;
    private final CallerTokens tokens;
    private final MovableClock clock;

    private Control(HttpServer server, CallerTokens tokens, MovableClock clock) {
        this.server = server;
        this.tokens = tokens;
        this.clock = clock;
    }

    static Control start(CallerTokens tokens, MovableClock clock) throws IOException {
        var control = new Control(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                tokens, clock);
        control.server.createContext("/", control::answer);
        control.server.start();
        return control;
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = exchange.getRequestURI().getQuery();
            var answer = switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /token" -> token(query == null ? "" : query);
                case "GET /clock" -> new Answer(200, clock.instant().toString());
                case "POST /clock" -> forward(query == null ? "" : query);
                default -> new Answer(404, "There are /token?ROLE and /clock.");
            };
            send(exchange, answer);
        }
    }

    private Answer token(String role) {
        return CallerTokens.ROLES.contains(role)
                ? new Answer(200, tokens.token(role))
                : new Answer(400,
                        "The role is one of " + String.join(", ", CallerTokens.ROLES.stream().sorted().toList()) + ".");
    }

    private Answer forward(String duration) {
        try {
            clock.forward(Duration.parse(duration));
            return new Answer(200, clock.instant().toString());
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return new Answer(400, "A duration that goes forward is needed, such as PT7M.");
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = (answer.text() + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private record Answer(int status, String text) {}
}
