package io.backupchecks.autotask.createticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.dynamodb.TableNames;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Neither secrets nor what is told about customers leaves by log lines, metrics or answers. */
class SecrecyTest {
    private static final String CUSTOMER = "Canary Customer";
    private static final TableNames TABLES = new TableNames("RunTickets", "CustomerMappings", "Settings", "TenantState",
            "AuditEvents");

    private final DemoTenant tenant = DemoTenant.start();
    private final String token = tenant.tokens().token("operator");

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void secretsTokensAndNamesStayInside() {
        var body = BadInput.body().toString().replace("Bakker & Zonen", CUSTOMER);
        var created = sent(body);
        var again = sent(body);
        var malformed = sent(body.replaceFirst("\\{", "{\"unknown\":1,"));
        var otherCustomer = sent(body.replace("\"42\"", "\"46\""));

        assertThat(List.of(created.status(), again.status(), malformed.status())).containsExactly(201, 200, 400);
        assertThat(otherCustomer.status()).isEqualTo(200);
        assertThat(tenant.lines()).isNotEmpty();
        for (var text : List.of(String.join("\n", tenant.lines()), created.body(), again.body(), malformed.body())) {
            assertThat(text).doesNotContain(tenant.standIns().secrets()).doesNotContain(token, CUSTOMER);
        }
    }

    @Test
    void anErrorThatQuotesTheTicketIsLoggedWithoutIt() {
        logInDetail();
        tenant.standIns()
                .autotask()
                .faults()
                .next("POST /Tickets", Fault.status(Fault.Moment.BEFORE_EFFECT, 500,
                        "{\"errors\":[\"Wrong value: " + CUSTOMER + ", Canary Cust\"]}"));
        var refused = sent(BadInput.body().toString().replace("Bakker & Zonen", CUSTOMER));

        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.body()).contains(CUSTOMER);
        assertThat(tenant.lines()).anyMatch(line -> line.contains("Wrong value: *** ***, *** ***"));
        assertThat(String.join("\n", tenant.lines())).doesNotContain("Canary");
    }

    private void logInDetail() {
        var tenants = tenant.standIns().dynamoDb().storage(TABLES).tenants();
        var database = tenants.credentials().orElseThrow().database();
        var was = tenants.settings(database).orElseThrow();
        tenants.save(new Settings(database, was.version() + 1, true, was.environment(), was.errorFields(),
                was.warningFields(), was.dueIn(), was.closedStatuses(), was.objectsInDescription(), was.resolving(),
                ApiLogging.DETAILED));
        tenant.standIns().pointSdkHere();
    }

    private TestAnswer sent(String body) {
        var event = TestEvent.of("POST", "/v1/runs/{runId}/ticket")
                .withPath("runId", "3001")
                .withHeader("Authorization", "Bearer " + token)
                .withJson(body);
        return TestAnswer.of(tenant.watched(CreateTicketComponent.in(tenant.surroundings()).handler()), event);
    }
}
