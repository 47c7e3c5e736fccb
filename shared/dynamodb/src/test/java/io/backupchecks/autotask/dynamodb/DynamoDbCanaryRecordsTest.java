package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.CanaryRecordsContract;

class DynamoDbCanaryRecordsTest extends CanaryRecordsContract {
    DynamoDbCanaryRecordsTest() {
        super(new DynamoDbPorts());
    }
}
