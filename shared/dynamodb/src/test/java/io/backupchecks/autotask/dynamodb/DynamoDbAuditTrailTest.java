package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.AuditTrailContract;

class DynamoDbAuditTrailTest extends AuditTrailContract {
    DynamoDbAuditTrailTest() {
        super(new DynamoDbPorts());
    }
}
