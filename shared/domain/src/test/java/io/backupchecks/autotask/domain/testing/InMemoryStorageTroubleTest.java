package io.backupchecks.autotask.domain.testing;

class InMemoryStorageTroubleTest extends StorageTroubleContract {
    InMemoryStorageTroubleTest() {
        super(new InMemoryPorts());
    }
}
