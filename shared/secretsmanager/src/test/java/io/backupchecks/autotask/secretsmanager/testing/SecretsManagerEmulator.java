package io.backupchecks.autotask.secretsmanager.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.secretsmanager.testing.StoredSecret.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Secrets Manager on a free port of 127.0.0.1, over AWS JSON 1.1: GetSecretValue, PutSecretValue, CreateSecret and
 * DescribeSecret. It asks for a signature without checking it, and keeps everything in memory until it is closed.
 */
public final class SecretsManagerEmulator implements AutoCloseable {
    private static final String TARGET = "secretsmanager.";

    private final JsonMapper mapper = JsonMapper.shared();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final Disturbances disturbances = new Disturbances();
    private final InstantSource clock;
    private final Operations operations;
    private final HttpServer server;

    private SecretsManagerEmulator(HttpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
        operations = new Operations(clock);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    public static SecretsManagerEmulator start(InstantSource clock) {
        return start(InetAddress.getLoopbackAddress(), clock);
    }

    /** On another address of this machine, for containers on it. */
    public static SecretsManagerEmulator start(InetAddress bind, InstantSource clock) {
        try {
            var emulator = new SecretsManagerEmulator(HttpServer.create(new InetSocketAddress(bind, 0), 0), clock);
            emulator.server.start();
            return emulator;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Where it listens, for the JVM's property {@code aws.endpointUrlSecretsManager}. */
    public URI endpoint() {
        return URI.create(
                "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort());
    }

    /** Makes the text the current version of the secret, which is created where it is new. */
    public SecretVersion put(String name, Secret text) {
        return store(name, text);
    }

    /** Makes a version that holds bytes instead of text the current one. */
    public SecretVersion putBytes(String name) {
        return store(name, null);
    }

    /** Spoils the next requests, each try of the SDK being one. */
    public void failNext(int count, Fault fault) {
        disturbances.fail(count, fault);
    }

    /** Answers the next requests late. */
    public void delayNext(int count, Duration by) {
        disturbances.delay(count, by);
    }

    /** How many requests came, each try of the SDK being one. */
    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }

    private SecretVersion store(String name, @Nullable Secret text) {
        var id = UUID.randomUUID().toString();
        operations.put(name, new Version(id, text, clock.instant()));
        return new SecretVersion(id);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            var fault = disturbances.nextFault();
            var truth = answer(exchange);
            hold(disturbances.nextDelay());
            send(exchange, fault.map(known -> known.spoil(truth)).orElse(truth));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var request = mapper.readTree(exchange.getRequestBody());
        try {
            return Answer.ok(operations.answer(operation(exchange), request));
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    private static String operation(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        if (!headers.containsKey("Authorization")) {
            throw Refused.unsigned();
        }
        var target = headers.getFirst("X-Amz-Target");
        return target != null && target.startsWith(TARGET) ? target.substring(TARGET.length()) : "";
    }

    // Closing the emulator ends the wait.
    private void hold(Duration delay) {
        try {
            var _ = closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
