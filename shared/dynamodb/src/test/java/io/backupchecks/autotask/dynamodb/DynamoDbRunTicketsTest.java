package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.RunTicketsContract;

class DynamoDbRunTicketsTest extends RunTicketsContract {
    DynamoDbRunTicketsTest() {
        super(new DynamoDbPorts());
    }
}
