package io.backupchecks.autotask.domain.testing;

class InMemoryPermitTest extends PermitContract {
    InMemoryPermitTest() {
        super(new InMemoryPorts());
    }
}
