package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.testing.TicketPageContract;

class DynamoDbTicketPagesTest extends TicketPageContract {
    DynamoDbTicketPagesTest() {
        super(new DynamoDbPorts());
    }
}
