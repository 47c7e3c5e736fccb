package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The databases on this host; the user name selects one. */
public final class Tenants {
    private final List<Tenant> all = new CopyOnWriteArrayList<>();

    public void add(Tenant tenant) {
        all.add(tenant);
    }

    public List<Tenant> all() {
        return List.copyOf(all);
    }

    /** Forgets all and starts with this one. */
    public void restart(Tenant tenant) {
        all.clear();
        all.add(tenant);
    }

    public Tenant first() {
        return all.getFirst();
    }

    public Optional<Tenant> byDatabase(int database) {
        return all.stream().filter(tenant -> tenant.database() == database).findFirst();
    }

    Optional<Session> byUserName(String userName) {
        return all.stream()
                .flatMap(tenant -> tenant.user(userName).map(user -> new Session(tenant, user)).stream())
                .findFirst();
    }
}
