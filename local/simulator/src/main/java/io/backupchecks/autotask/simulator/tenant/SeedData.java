package io.backupchecks.autotask.simulator.tenant;

/** Fills a tenant with what its database holds at the start. */
@FunctionalInterface
public interface SeedData {
    void fill(Tenant tenant);

    /** A small provider with eight customers, one of them inactive, and every picklist. */
    static SeedData demo() {
        return new DemoData();
    }
}
