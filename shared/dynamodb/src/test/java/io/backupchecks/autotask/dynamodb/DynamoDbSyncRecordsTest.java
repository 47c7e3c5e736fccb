package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.SyncRecordsContract;

class DynamoDbSyncRecordsTest extends SyncRecordsContract {
    DynamoDbSyncRecordsTest() {
        super(new DynamoDbPorts());
    }
}
