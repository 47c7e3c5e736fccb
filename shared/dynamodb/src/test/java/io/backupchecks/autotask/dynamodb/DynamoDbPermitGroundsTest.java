package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.PermitGroundsContract;

class DynamoDbPermitGroundsTest extends PermitGroundsContract {
    DynamoDbPermitGroundsTest() {
        super(new DynamoDbPorts());
    }
}
