package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.CompanyDirectoriesContract;

class DynamoDbCompanyDirectoriesTest extends CompanyDirectoriesContract {
    DynamoDbCompanyDirectoriesTest() {
        super(new DynamoDbPorts());
    }
}
