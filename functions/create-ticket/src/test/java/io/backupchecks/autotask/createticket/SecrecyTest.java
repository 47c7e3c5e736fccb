package io.backupchecks.autotask.createticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Neither secrets nor what is told about customers leaves by log lines, metrics or answers. */
class SecrecyTest {
    private static final String CUSTOMER = "Canary Customer";

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

    private TestAnswer sent(String body) {
        var event = TestEvent.of("POST", "/v1/runs/{runId}/ticket")
                .withPath("runId", "3001")
                .withHeader("Authorization", "Bearer " + token)
                .withJson(body);
        return TestAnswer.of(tenant.watched(CreateTicketComponent.in(tenant.surroundings()).handler()), event);
    }
}
