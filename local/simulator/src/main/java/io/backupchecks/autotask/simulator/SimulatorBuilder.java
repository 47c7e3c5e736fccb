package io.backupchecks.autotask.simulator;

import io.backupchecks.autotask.simulator.tenant.ApiUser.Login;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.SeedData;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import java.net.InetAddress;
import java.time.InstantSource;

/** What a simulator is started with; every value has a default. */
public final class SimulatorBuilder {
    private static final long API_USER_RESOURCE = 29_682_900;

    private InetAddress bind = InetAddress.getLoopbackAddress();
    private int port;
    private InstantSource clock = InstantSource.system();
    private SeedData seed = SeedData.demo();
    private int database = 632_538;
    private String userName = "api-user@provider.example";
    private Login login = new Login("SIMULATED-TRACKING-IDENTIFIER", "not-secret-at-all");
    private int lockThreshold = 5;

    SimulatorBuilder() {}

    /** The address to listen on; loopback at first, another one only for containers on this machine. */
    public SimulatorBuilder bind(InetAddress address) {
        this.bind = address;
        return this;
    }

    /** The port; 0, as at first, takes a free one. */
    public SimulatorBuilder port(int number) {
        this.port = number;
        return this;
    }

    public SimulatorBuilder clock(InstantSource source) {
        this.clock = source;
        return this;
    }

    /** What each tenant holds at the start; the demo data at first. */
    public SimulatorBuilder seed(SeedData data) {
        this.seed = data;
        return this;
    }

    /** The number of the first tenant's database. */
    public SimulatorBuilder database(int number) {
        this.database = number;
        return this;
    }

    public SimulatorBuilder userName(String name) {
        this.userName = name;
        return this;
    }

    /** Integration code and secret of the first tenant's API user. */
    public SimulatorBuilder login(Login codeAndSecret) {
        this.login = codeAndSecret;
        return this;
    }

    /** Failed logins in a row that lock an API user; 5 at first. */
    public SimulatorBuilder lockThreshold(int failures) {
        this.lockThreshold = failures;
        return this;
    }

    public Simulator start() {
        return Simulator.start(this);
    }

    InetAddress bind() {
        return bind;
    }

    int port() {
        return port;
    }

    InstantSource clock() {
        return clock;
    }

    Tenant firstTenant() {
        return tenant(database, userName, login);
    }

    Tenant tenant(int number, String user, Login codeAndSecret) {
        var tenant = new Tenant(number, clock);
        tenant.addUser(user, codeAndSecret, API_USER_RESOURCE);
        tenant.behaviour().set(Limit.FAILED_LOGINS, lockThreshold);
        seed.fill(tenant);
        return tenant;
    }
}
