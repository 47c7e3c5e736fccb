package io.backupchecks.autotask.domain.testing;

class InMemoryBreakersTest extends BreakersContract {
    InMemoryBreakersTest() {
        super(new InMemoryPorts());
    }
}
