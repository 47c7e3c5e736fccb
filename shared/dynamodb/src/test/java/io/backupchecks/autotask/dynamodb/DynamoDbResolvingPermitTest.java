package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.ResolvingPermitContract;

class DynamoDbResolvingPermitTest extends ResolvingPermitContract {
    DynamoDbResolvingPermitTest() {
        super(new DynamoDbPorts());
    }
}
