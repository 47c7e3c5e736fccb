package io.backupchecks.autotask.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running gateway on 127.0.0.1. What no mount answers is 404, as the template makes the real gateway answer. */
public final class Gateway implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Mount> mounts;

    private Gateway(HttpServer server, List<Mount> mounts) {
        this.server = server;
        this.mounts = List.copyOf(mounts);
    }

    /** Starts on a port; 0 takes a free one. */
    public static Gateway start(int port, List<Mount> mounts) throws IOException {
        var loopback = InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
        var gateway = new Gateway(HttpServer.create(new InetSocketAddress(loopback, port), 0), mounts);
        gateway.server.createContext("/", gateway::answer);
        gateway.server.setExecutor(gateway.threads);
        gateway.server.start();
        return gateway;
    }

    /** {@code http://127.0.0.1:port}. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var requestId = UUID.randomUUID().toString();
            var path = exchange.getRequestURI().getRawPath();
            for (var mount : mounts) {
                var parameters = mount.match(exchange.getRequestMethod(), path);
                if (parameters.isPresent()) {
                    var request = ProxyEvent.of(exchange, mount, parameters.get(), requestId);
                    ProxyAnswer.from(Invocation.of(mount, request, requestId), path, requestId).send(exchange);
                    return;
                }
            }
            exchange.getRequestBody().readAllBytes();
            GatewayProblem.NOT_FOUND.at(path, requestId).send(exchange);
        }
    }
}
