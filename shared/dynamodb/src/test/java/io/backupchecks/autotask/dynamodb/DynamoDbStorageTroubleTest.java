package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.StorageTroubleContract;

class DynamoDbStorageTroubleTest extends StorageTroubleContract {
    DynamoDbStorageTroubleTest() {
        super(new DynamoDbPorts());
    }
}
