package io.backupchecks.autotask.domain.testing;

class InMemoryTenantsTest extends TenantsContract {
    InMemoryTenantsTest() {
        super(new InMemoryPorts());
    }
}
