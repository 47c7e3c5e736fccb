package io.backupchecks.autotask.domain.testing;

class InMemoryAuditTrailTest extends AuditTrailContract {
    InMemoryAuditTrailTest() {
        super(new InMemoryPorts());
    }
}
