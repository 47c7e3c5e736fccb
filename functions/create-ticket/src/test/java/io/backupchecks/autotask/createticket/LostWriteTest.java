package io.backupchecks.autotask.createticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.dynamodb.testing.EndpointProperty;
import io.backupchecks.autotask.dynamodb.testing.Fault;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.SampleEvents;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Storage that takes the record of a ticket and does not say so, on the function as wired for AWS. */
class LostWriteTest {
    private static final int TRIES = 3;

    private final DemoTenant tenant = DemoTenant.start();
    private final FaultyDynamoDb dynamoDb = FaultyDynamoDb.before(tenant.standIns().dynamoDb().endpoint());

    @AfterEach
    void stop() {
        dynamoDb.close();
        tenant.close();
    }

    @Test
    void isReadAgainAndCounts() throws IOException {
        var function = EndpointProperty.during(dynamoDb.endpoint(),
                () -> CreateTicketComponent.in(tenant.surroundings()).handler());
        dynamoDb.plan(request -> request.operation().equals("TransactWriteItems") && isOfRecord(writes())
                ? new Fault.AnswerLost()
                : new Fault.None());

        assertThat(tenant.answer(function, SampleEvents.named("create-ticket/created"))).contains("\"statusCode\":201");
        assertThat(tenant.standIns().autotask().tickets()).hasSize(1);
        assertThat(dynamoDb.operations().subList(afterTheWrites(), dynamoDb.operations().size())).contains("GetItem");
    }

    /** The first transaction is the permit to send, the second one records what was sent. */
    private static boolean isOfRecord(long write) {
        return write > 1 && write <= 1 + TRIES;
    }

    private long writes() {
        return dynamoDb.operations().stream().filter("TransactWriteItems"::equals).count();
    }

    private int afterTheWrites() {
        return dynamoDb.operations().lastIndexOf("TransactWriteItems");
    }
}
