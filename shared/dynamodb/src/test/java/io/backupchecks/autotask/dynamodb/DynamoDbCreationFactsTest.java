package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.CreationFactsContract;

class DynamoDbCreationFactsTest extends CreationFactsContract {
    DynamoDbCreationFactsTest() {
        super(new DynamoDbPorts());
    }
}
