package io.backupchecks.autotask.domain.testing;

class InMemoryRunTicketsTest extends RunTicketsContract {
    InMemoryRunTicketsTest() {
        super(new InMemoryPorts());
    }
}
