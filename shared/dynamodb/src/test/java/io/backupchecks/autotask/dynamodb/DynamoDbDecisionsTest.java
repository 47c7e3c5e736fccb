package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.DecisionsContract;

class DynamoDbDecisionsTest extends DecisionsContract {
    DynamoDbDecisionsTest() {
        super(new DynamoDbPorts());
    }
}
