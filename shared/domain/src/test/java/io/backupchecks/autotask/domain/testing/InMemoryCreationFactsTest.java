package io.backupchecks.autotask.domain.testing;

class InMemoryCreationFactsTest extends CreationFactsContract {
    InMemoryCreationFactsTest() {
        super(new InMemoryPorts());
    }
}
