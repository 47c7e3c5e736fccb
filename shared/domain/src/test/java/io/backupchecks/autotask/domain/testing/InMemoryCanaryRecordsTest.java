package io.backupchecks.autotask.domain.testing;

class InMemoryCanaryRecordsTest extends CanaryRecordsContract {
    InMemoryCanaryRecordsTest() {
        super(new InMemoryPorts());
    }
}
