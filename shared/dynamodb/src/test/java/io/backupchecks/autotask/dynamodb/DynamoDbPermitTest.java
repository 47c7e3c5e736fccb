package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.PermitContract;

class DynamoDbPermitTest extends PermitContract {
    DynamoDbPermitTest() {
        super(new DynamoDbPorts());
    }
}
