package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.BreakersContract;

class DynamoDbBreakersTest extends BreakersContract {
    DynamoDbBreakersTest() {
        super(new DynamoDbPorts());
    }
}
