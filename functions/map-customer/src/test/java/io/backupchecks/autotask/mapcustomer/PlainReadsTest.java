package io.backupchecks.autotask.mapcustomer;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is answered to a caller who does not say how much it wants, and to one who knows it already. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainReadsTest {
    private static final String TABLE = "CustomerMappings";
    private static final String MAPPING = "/v1/customers/{customerId}/mapping";

    private final DemoTenant tenant = DemoTenant.start();
    private final PrimedHandler handler = MapCustomerComponent.in(tenant.surroundings()).handler();

    @AfterAll
    void stop() {
        tenant.close();
    }

    @Test
    void aPageHasTwentyCompanies() {
        for (int number = 0; number < 20; number++) {
            tenant.standIns()
                    .autotask()
                    .tenant()
                    .put(EntityType.COMPANIES, 100_000 + number,
                            JsonNodeFactory.instance.objectNode()
                                    .put("companyName", "Many " + number)
                                    .put("isActive", true));
        }
        assertThat(sent(get("/v1/companies")).json().get("items").size()).isEqualTo(20);
    }

    @Test
    void aPageHasAHundredMappings() {
        var pattern = tenant.standIns()
                .dynamoDb()
                .items(TABLE)
                .stream()
                .filter(item -> key(item).s().endsWith("#customer#44"))
                .findFirst()
                .orElseThrow();
        for (int number = 0; number < 100; number++) {
            var copy = copy(pattern, "many-" + number);
            tenant.standIns().dynamoDb().client().putItem(put -> put.tableName(TABLE).item(copy));
        }
        assertThat(sent(get("/v1/mappings")).json().get("items").size()).isEqualTo(100);
    }

    @Test
    void aMappingThatIsKnownIsNotSentAgain() {
        var first = sent(get(MAPPING).withPath("customerId", "44"));
        var tag = first.header("ETag");
        var again = sent(get(MAPPING).withPath("customerId", "44").withHeader("If-None-Match", tag));
        var other = sent(get(MAPPING).withPath("customerId", "44").withHeader("If-None-Match", "\"999\""));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag).isNotEmpty();
        assertThat(other.body()).isEqualTo(first.body());
    }

    private static AttributeValue key(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("pk"));
    }

    private static Map<String, AttributeValue> copy(Map<String, AttributeValue> pattern, String customer) {
        var item = new HashMap<>(pattern);
        item.put("pk", AttributeValue.fromS(key(pattern).s().replace("#44", "#" + customer)));
        item.put("customerId", AttributeValue.fromS(customer));
        return item;
    }

    private TestEvent get(String route) {
        return TestEvent.of("GET", route)
                .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"));
    }

    private TestAnswer sent(TestEvent event) {
        return TestAnswer.of(tenant.watched(handler), event);
    }
}
