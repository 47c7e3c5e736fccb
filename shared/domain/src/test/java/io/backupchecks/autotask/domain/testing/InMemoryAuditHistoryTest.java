package io.backupchecks.autotask.domain.testing;

class InMemoryAuditHistoryTest extends AuditHistoryContract {
    InMemoryAuditHistoryTest() {
        super(new InMemoryPorts());
    }
}
