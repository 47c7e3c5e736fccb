package io.backupchecks.autotask.domain.testing;

class InMemoryPermitGroundsTest extends PermitGroundsContract {
    InMemoryPermitGroundsTest() {
        super(new InMemoryPorts());
    }
}
