package io.backupchecks.autotask.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for gateway, simulator and control at once: writes down what it is sent, answers what it is told. */
final class Neighbour implements AutoCloseable {
    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    record Seen(String line, Map<String, List<String>> headers, String body) {}

    private record Told(int status, String body) {}

    Neighbour() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void tell(String line, int status, String body) {
        told.put(line, new Told(status, body));
    }

    List<Seen> seen() {
        return seen;
    }

    List<String> lines() {
        return seen.stream().map(Seen::line).toList();
    }

    Seen last(String line) {
        return seen.stream().filter(one -> one.line().equals(line)).toList().getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            seen.add(new Seen(line, Map.copyOf(exchange.getRequestHeaders()), body));
            var answer = told.getOrDefault(line, new Told(200, "{}"));
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("X-Private", "stays here");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
