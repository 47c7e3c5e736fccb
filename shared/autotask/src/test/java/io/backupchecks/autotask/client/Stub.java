package io.backupchecks.autotask.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that answers every request by a script, down to the single byte. */
final class Stub implements AutoCloseable {
    private final ServerSocket server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();

    private Stub(ServerSocket server) {
        this.server = server;
    }

    /** What happens once a request has been read. */
    @FunctionalInterface
    interface Script {
        void answer(Seen request, Socket socket) throws IOException, InterruptedException;
    }

    /** A request: its first line, its headers in lower case, its body. */
    record Seen(String line, List<String> headers, String body) {}

    static Stub running(Script script) {
        var stub = bound();
        stub.serve(socket -> stub.serveRequests(script, socket));
        return stub;
    }

    /** Does something else with every connection than reading requests. */
    static Stub accepting(Connection connection) {
        var stub = bound();
        stub.serve(connection);
        return stub;
    }

    /** Hangs up without reading anything. */
    static Stub hangingUp() {
        var stub = bound();
        stub.serve(socket -> {
            socket.setSoLinger(true, 0);
            socket.close();
        });
        return stub;
    }

    static Script json(int status, String body) {
        return (_, socket) -> write(socket, whole(status, body));
    }

    static String whole(int status, String body) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return head(status, length) + body;
    }

    static String head(int status, int length) {
        return "HTTP/1.1 " + status + " Whatever\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Closes so that the other side sees a reset. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    URI api() {
        return origin().resolve("ATServicesRest/");
    }

    List<Seen> seen() {
        return seen;
    }

    int accepted() {
        return accepted.get();
    }

    @Override
    public void close() {
        closeAll();
    }

    private void closeAll() {
        try {
            server.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    private static Stub bound() {
        try {
            return new Stub(new ServerSocket(0, 50, InetAddress.getByAddress(new byte[]{127, 0, 0, 1})));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** What happens with one connection. */
    interface Connection {
        void run(Socket socket) throws IOException, InterruptedException;
    }

    private void serve(Connection connection) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                accept(connection);
            }
        });
    }

    private void accept(Connection connection) {
        try {
            var socket = server.accept();
            accepted.incrementAndGet();
            connections.add(socket);
            Thread.ofVirtual().start(() -> run(connection, socket));
        } catch (IOException _) {
            // The server was closed.
        }
    }

    private static void run(Connection connection, Socket socket) {
        try (socket) {
            connection.run(socket);
        } catch (IOException _) {
            // The other side hung up.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void serveRequests(Script script, Socket socket) throws IOException, InterruptedException {
        var input = new BufferedInputStream(socket.getInputStream());
        for (var line = line(input); !line.isEmpty(); line = line(input)) {
            var request = read(line, input);
            seen.add(request);
            script.answer(request, socket);
        }
    }

    private static Seen read(String first, InputStream input) throws IOException {
        var headers = new CopyOnWriteArrayList<String>();
        for (var line = line(input); !line.isEmpty(); line = line(input)) {
            var colon = line.indexOf(':');
            headers.add(line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT)
                    + line.substring(Math.max(colon, 0)));
        }
        var length = headers.stream()
                .filter(header -> header.startsWith("content-length: "))
                .mapToInt(header -> Integer.parseInt(header.substring(16)))
                .sum();
        return new Seen(first, headers, new String(input.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream input) throws IOException {
        var line = new StringBuilder();
        for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
