package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.AuditHistoryContract;

class DynamoDbAuditHistoryTest extends AuditHistoryContract {
    DynamoDbAuditHistoryTest() {
        super(new DynamoDbPorts());
    }
}
