package io.backupchecks.autotask.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Sends an answer over an exchange, whole or spoiled. */
public final class Delivery {
    private final Pause pause;

    public Delivery(Pause pause) {
        this.pause = pause;
    }

    public void whole(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = bytes(reply);
        start(exchange, reply, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Closing with bytes still owed makes the server close the connection. */
    void half(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = bytes(reply);
        start(exchange, reply, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    void truncated(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = bytes(reply);
        byte[] half = Arrays.copyOf(body, body.length / 2);
        start(exchange, reply, half.length);
        exchange.getResponseBody().write(half);
        exchange.close();
    }

    void stalled(HttpExchange exchange, Reply reply, Duration stall) throws IOException {
        byte[] body = bytes(reply);
        start(exchange, reply, body.length);
        exchange.getResponseBody().flush();
        pause.of(stall);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] bytes(Reply reply) {
        return reply.body().getBytes(StandardCharsets.UTF_8);
    }

    private static void start(HttpExchange exchange, Reply reply, int length) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
    }
}
