package io.backupchecks.autotask.domain.testing;

class InMemoryDecisionsTest extends DecisionsContract {
    InMemoryDecisionsTest() {
        super(new InMemoryPorts());
    }
}
