package io.backupchecks.autotask.simulator;

import com.sun.net.httpserver.HttpServer;
import io.backupchecks.autotask.simulator.control.ControlHandler;
import io.backupchecks.autotask.simulator.control.SimulatorControl;
import io.backupchecks.autotask.simulator.desk.Desk;
import io.backupchecks.autotask.simulator.desk.Ticket;
import io.backupchecks.autotask.simulator.metadata.Schema;
import io.backupchecks.autotask.simulator.rest.RestApi;
import io.backupchecks.autotask.simulator.rest.Tenants;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.wire.Faults;
import io.backupchecks.autotask.simulator.wire.FaultyHandler;
import io.backupchecks.autotask.simulator.wire.Pause;
import io.backupchecks.autotask.simulator.wire.Traffic;
import io.backupchecks.autotask.simulator.write.EntityWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running simulator; all of it is thread-safe. */
public final class Simulator implements AutoCloseable {
    private final SimulatorBuilder options;
    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Schema schema = new Schema();
    private final EntityWriter writer = new EntityWriter();
    private final Tenants tenants = new Tenants();
    private final Faults faults = new Faults();
    private final Pause pause = new Pause();
    private final Traffic traffic;
    private final TicketPage ticketPage = new TicketPage();

    private Simulator(SimulatorBuilder options, HttpServer server) {
        this.options = options;
        this.server = server;
        this.traffic = new Traffic(options.clock());
    }

    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /** A simulator with every default. */
    public static Simulator start() {
        return builder().start();
    }

    static Simulator start(SimulatorBuilder options) {
        var simulator = new Simulator(options, bind(options));
        simulator.open();
        return simulator;
    }

    private static HttpServer bind(SimulatorBuilder options) {
        try {
            return HttpServer.create(new InetSocketAddress(options.bind(), options.port()), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void open() {
        tenants.add(options.firstTenant());
        var api = new RestApi(tenants, origin(), pause, schema, writer);
        var control = new SimulatorControl(tenants, faults, traffic, this::desk, this::reset);
        server.createContext("/", new FaultyHandler(traffic, faults, pause, api));
        server.createContext("/_control", new ControlHandler(pause, control));
        server.createContext(TicketPage.PATH, ticketPage);
        server.setExecutor(executor);
        server.start();
    }

    /** {@code http://127.0.0.1:port/}, unless bound to another address. */
    public URI origin() {
        return URI.create("http://" + options.bind().getHostAddress() + ":" + server.getAddress().getPort() + "/");
    }

    /** Sends who opens a ticket's link on to this address with the ticket's id behind it; there are no pages here. */
    public void showTicketsAt(URI address) {
        ticketPage.leadTo(address);
    }

    /** The first tenant. */
    public Tenant tenant() {
        return tenants.first();
    }

    /** Adds a tenant with the same seed data on the same host; its user name selects it. */
    public Tenant addTenant(int database, String userName, ApiUser.Login login) {
        Tenant tenant = options.tenant(database, userName, login);
        tenants.add(tenant);
        return tenant;
    }

    /** What a technician can do in the first tenant. */
    public Desk desk() {
        return desk(tenant());
    }

    public Desk desk(Tenant tenant) {
        return new Desk(tenant, schema, writer);
    }

    /** All tickets of the first tenant. */
    public List<Ticket> tickets() {
        return desk().tickets();
    }

    public Faults faults() {
        return faults;
    }

    public Traffic traffic() {
        return traffic;
    }

    /** Back to the state at the start: one freshly seeded tenant, no faults, nothing counted. */
    public void reset() {
        faults.clear();
        tenants.restart(options.firstTenant());
        traffic.clear();
    }

    /** Ends at once; calls that wait for something are let go first. */
    @Override
    public void close() {
        pause.close();
        faults.clear();
        server.stop(0);
        executor.shutdownNow();
    }
}
