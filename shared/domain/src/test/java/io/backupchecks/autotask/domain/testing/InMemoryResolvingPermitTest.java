package io.backupchecks.autotask.domain.testing;

class InMemoryResolvingPermitTest extends ResolvingPermitContract {
    InMemoryResolvingPermitTest() {
        super(new InMemoryPorts());
    }
}
