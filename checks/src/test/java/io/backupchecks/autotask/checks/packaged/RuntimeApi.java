package io.backupchecks.autotask.checks.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's side of the Runtime API, on loopback, for one process: hands out one invocation after the other and takes the answers.
 * See the AWS Lambda developer guide, "Using the Lambda runtime API".
 */
final class RuntimeApi implements AutoCloseable {
    private static final String BASE = "/2018-06-01/runtime/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofSeconds(26);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<String> events = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(16);
    private final Clock clock;
    private final HttpServer server;

    /** What the process posted: the answer of an invocation, an error, or that it was restored. */
    record Answer(String path, String body) {
        boolean is(String kind) {
            return path.endsWith(kind);
        }
    }

    private RuntimeApi(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    static RuntimeApi start(Clock clock) throws IOException {
        var api = new RuntimeApi(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                clock);
        api.server.createContext(BASE, api::handle);
        api.server.setExecutor(api.threads);
        api.server.start();
        return api;
    }

    /** For {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
    }

    /** Waits until the process has done its INIT and has been restored from what stands for its snapshot. */
    Answer restored() throws InterruptedException {
        return nextAnswer();
    }

    Answer invoke(String event) throws InterruptedException {
        events.put(event);
        return nextAnswer();
    }

    /** Nobody will answer any more. */
    void ended() {
        answers.add(new Answer("the process ended", ""));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Answer nextAnswer() throws InterruptedException {
        var answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return answer == null ? new Answer("nothing within " + PATIENCE, "") : answer;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            switch (path.substring(BASE.length())) {
                case "invocation/next" -> next(exchange);
                case "restore/next" -> restore(exchange, path);
                default -> take(exchange, path);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        var event = events.take().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(clock.instant().plus(TIMEOUT).toEpochMilli()));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:000000000000:function:packaged");
        headers.set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
    }

    private void restore(HttpExchange exchange, String path) throws IOException {
        answers.add(new Answer(path, ""));
        exchange.sendResponseHeaders(200, -1);
    }

    private void take(HttpExchange exchange, String path) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answers.add(new Answer(path, body));
        exchange.sendResponseHeaders(202, -1);
    }
}
