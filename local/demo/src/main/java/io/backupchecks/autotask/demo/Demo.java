package io.backupchecks.autotask.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The running demo, on 127.0.0.1 only. */
public final class Demo implements AutoCloseable {
    private final HttpServer server;
    private final Relay relay;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Demo(HttpServer server, Relay relay) {
        this.server = server;
        this.relay = relay;
    }

    /** Starts on a port; 0 takes a free one. */
    public static Demo start(int port, Neighbours neighbours) throws IOException {
        var loopback = InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
        var demo = new Demo(HttpServer.create(new InetSocketAddress(loopback, port), 0), new Relay());
        demo.open(neighbours);
        return demo;
    }

    /** {@code http://127.0.0.1:port}. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** The page of a ticket in Autotask begins with this; its number follows. */
    public URI tickets() {
        return origin().resolve("/#/autotask/tickets/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        relay.close();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void open(Neighbours neighbours) {
        var guard = new Guard(port());
        var backups = Backups.read(neighbours.clock());
        var api = new ApiForward(relay, neighbours);
        var stage = new Stage(new Hands(relay, neighbours), backups);
        server.createContext("/", guard.open(new Pages()));
        server.createContext("/v1/", guard.ownPagesOnly(api));
        server.createContext("/autotask/", guard.ownPagesOnly(
                new Forward(relay, neighbours.autotask().resolve("/_control/"), "/autotask/")));
        server.createContext("/clock", guard.ownPagesOnly(
                new Forward(relay, neighbours.control().resolve("/clock"), "/clock")));
        server.createContext("/backups/", guard.ownPagesOnly(new BackupsHandler(backups, stage)));
        server.setExecutor(threads);
        server.start();
    }
}
