package io.backupchecks.autotask.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.lambda.testing.TestContext;
import io.backupchecks.autotask.reconciletickets.ReconcileTicketsComponent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.SampleEvents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rehearses the restore of docs/operations.md on DynamoDB Local: a table as it was before a ticket was made. */
class RestoredTablesTest {
    private static final String TABLE = "RunTickets";

    @Test
    void aTicketThatTheBackupDoesNotKnowIsAdoptedAndNotMadeAgain() throws IOException {
        try (var tenant = DemoTenant.start()) {
            var create = CreateTicketComponent.in(tenant.surroundings()).handler();
            var reconcile = ReconcileTicketsComponent.in(tenant.surroundings()).handler();
            var backup = items(tenant);
            assertThat(click(tenant, create)).contains("\"statusCode\":201");

            restore(tenant, backup);
            assertThat(items(tenant)).isEmpty();
            assertThat(invoke(reconcile, "{\"adopt\":[\"1001\",\"1002\"]}")).contains("\"searched\":2",
                    "\"adopted\":1");

            assertThat(items(tenant)).singleElement()
                    .satisfies(item -> assertThat(item).containsEntry("state", AttributeValue.fromS("CREATED")));
            assertThat(click(tenant, create)).contains("\"statusCode\":200");
            assertThat(tenant.standIns().autotask().tickets()).hasSize(1);
        }
    }

    private static List<Map<String, AttributeValue>> items(DemoTenant tenant) {
        return tenant.standIns().dynamoDb().items(TABLE);
    }

    /** As the documented command does: what is younger than the backup goes, what is in it comes back. */
    private static void restore(DemoTenant tenant, List<Map<String, AttributeValue>> backup) {
        var client = tenant.standIns().dynamoDb().client();
        items(tenant).forEach(item -> client
                .deleteItem(request -> request.tableName(TABLE).key(Map.of("pk", item.get("pk")))));
        backup.forEach(item -> client.putItem(request -> request.tableName(TABLE).item(item)));
    }

    private static String click(DemoTenant tenant, RequestStreamHandler create) throws IOException {
        var event = SampleEvents.of("create-ticket")
                .stream()
                .filter(one -> one.name().equals("create-ticket/created"))
                .findFirst()
                .orElseThrow();
        return String.valueOf(tenant.answer(create, event));
    }

    private static String invoke(RequestStreamHandler function, String event) throws IOException {
        var answer = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer,
                new TestContext());
        return answer.toString(StandardCharsets.UTF_8);
    }
}
