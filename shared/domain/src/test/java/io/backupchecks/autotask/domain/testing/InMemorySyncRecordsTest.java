package io.backupchecks.autotask.domain.testing;

class InMemorySyncRecordsTest extends SyncRecordsContract {
    InMemorySyncRecordsTest() {
        super(new InMemoryPorts());
    }
}
