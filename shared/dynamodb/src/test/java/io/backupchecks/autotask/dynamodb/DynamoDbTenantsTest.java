package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.TenantsContract;

class DynamoDbTenantsTest extends TenantsContract {
    DynamoDbTenantsTest() {
        super(new DynamoDbPorts());
    }
}
