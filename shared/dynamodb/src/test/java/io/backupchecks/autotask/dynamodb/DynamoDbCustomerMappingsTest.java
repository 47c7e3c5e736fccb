package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.CustomerMappingsContract;

class DynamoDbCustomerMappingsTest extends CustomerMappingsContract {
    DynamoDbCustomerMappingsTest() {
        super(new DynamoDbPorts());
    }
}
