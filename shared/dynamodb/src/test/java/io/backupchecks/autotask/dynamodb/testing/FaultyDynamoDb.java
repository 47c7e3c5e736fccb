package io.backupchecks.autotask.dynamodb.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backupchecks.autotask.dynamodb.TableNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A proxy before DynamoDB, on a free port of 127.0.0.1, that lets requests meet faults. */
public final class FaultyDynamoDb implements AutoCloseable {
    private final Passage passage;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new ArrayList<>();
    private Plan plan = _ -> new Fault.None();

    private FaultyDynamoDb(URI dynamoDb) {
        passage = new Passage(dynamoDb);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** One that passes on to this address, at first without faults. */
    public static FaultyDynamoDb before(URI dynamoDb) {
        return new FaultyDynamoDb(dynamoDb);
    }

    /** What {@code AWS_ENDPOINT_URL_DYNAMODB} must say. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The adapters on these tables, reached through here. */
    public LocalStorage storage(TableNames names) {
        return LocalStorage.at(endpoint(), names);
    }

    /** From now on requests meet what the plan says; they are counted anew, from 1. */
    public synchronized void plan(Plan next) {
        requests.clear();
        plan = next;
    }

    /** From now on the first so many requests meet the fault. */
    public void first(int count, Fault fault) {
        plan(request -> request.number() <= count ? fault : new Fault.None());
    }

    /** From now on every request meets the fault. */
    public void every(Fault fault) {
        plan(_ -> fault);
    }

    /** The operations of all requests since the last plan, such as {@code PutItem}. */
    public synchronized List<String> operations() {
        return requests.stream().map(Request::operation).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            var body = exchange.getRequestBody().readAllBytes();
            meet(next(target.substring(target.indexOf('.') + 1), new String(body, StandardCharsets.UTF_8)), exchange,
                    body);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Fault next(String operation, String body) {
        var request = new Request(requests.size() + 1, operation, body);
        requests.add(request);
        return plan.of(request);
    }

    /** An exchange that is closed without an answer breaks the connection. */
    private void meet(Fault fault, HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        switch (fault) {
            case Fault.None _ -> passage.through(exchange, body).reply(exchange);
            case Fault.Answered(var status, var text) -> Reply.of(status, text).reply(exchange);
            case Fault.AnsweredAfter(var answer) -> {
                passage.through(exchange, body);
                Reply.of(answer.status(), answer.body()).reply(exchange);
            }
            case Fault.Reset _ -> exchange.close();
            case Fault.AnswerLost _ -> passage.through(exchange, body);
            case Fault.AnswerLostAfter(var event) -> {
                passage.through(exchange, body);
                event.run();
            }
            case Fault.Noticed(var event) -> {
                var reply = passage.through(exchange, body);
                event.run();
                reply.reply(exchange);
            }
            case Fault.Delayed(var delay) -> {
                Thread.sleep(delay);
                passage.through(exchange, body).reply(exchange);
            }
            case Fault.Unprocessed _ -> Reply.of(200, unprocessed(body)).reply(exchange);
        }
    }

    private static String unprocessed(byte[] body) {
        var asked = JsonMapper.shared().readTree(body).get("RequestItems");
        return "{\"Responses\":{},\"UnprocessedKeys\":" + asked + "}";
    }

    /**
     * One request.
     *
     * @param number counted from 1 since the last plan
     * @param body as the SDK wrote it
     */
    public record Request(int number, String operation, String body) {}

    /** What each request meets. */
    @FunctionalInterface
    public interface Plan {
        Fault of(Request request);
    }
}
