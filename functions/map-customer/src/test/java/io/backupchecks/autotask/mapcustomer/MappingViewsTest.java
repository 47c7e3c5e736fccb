package io.backupchecks.autotask.mapcustomer;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A page of customers against the local Autotask and DynamoDB, as Backupchecks asks for it. */
class MappingViewsTest {
    private static final int MANY = 20_000;
    private static final String COMPANIES_QUERY = "POST /Companies/query";
    private static final List<String> FORMS = List.of(" B.V.", " N.V.", "", " GmbH", " Ltd");
    private static final List<String> WORDS = List.of("Stichting", "Garage", "Bakkerij", "Advies", "Groep", "Noord");
    private static final List<String> SYLLABLES = List.of("ka", "no", "mer", "lin", "de", "bos", "ter", "wolf", "sma",
            "ger", "ha", "vel", "zon", "dijk", "berg", "stra", "ren", "ol", "pe", "ij");

    private final DemoTenant tenant = DemoTenant.start();
    private final PrimedHandler handler = MapCustomerComponent.in(tenant.surroundings()).handler();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void aWholePageCostsTheReadingOfTheCompaniesOnce() {
        companies(2_000);
        var first = viewed(200, false);
        assertThat(first.get("companies").get("count").asInt()).isEqualTo(2_008);
        assertThat(asked()).isEqualTo(5);

        assertThat(viewed(200, false)).isEqualTo(first);
        assertThat(asked()).isEqualTo(5);

        viewed(1, true);
        assertThat(asked()).isEqualTo(10);
    }

    @Test
    void nothingIsMappedByIt() {
        int before = tenant.standIns().dynamoDb().count("CustomerMappings");
        viewed(200, true);

        assertThat(tenant.standIns().dynamoDb().count("CustomerMappings")).isEqualTo(before);
        assertThat(tenant.standIns().dynamoDb().count("AuditEvents")).isEqualTo(before / 2);
    }

    @Test
    void withoutAutotaskItSuggestsFromWhatIsStoredAndSaysSo() {
        var before = viewed(3, false);
        tenant.standIns().autotask().faults().goDown(new Fault.ResetUnread());
        var stale = viewed(3, true);

        assertThat(stale.get("items")).isEqualTo(before.get("items"));
        assertThat(stale.get("companies").get("stale").asBoolean()).isTrue();
        assertThat(stale.get("companies").get("readAt")).isEqualTo(before.get("companies").get("readAt"));
        assertThat(stale.get("companies").get("reason").get("code").asString()).isEqualTo("autotask-unreachable");
        assertThat(stale.get("companies").get("reason").get("message").asString())
                .contains("as they were at " + before.get("companies").get("readAt").asString());
    }

    @Test
    void withoutAutotaskAndNothingStoredItSaysThatItSuggestsNothing() {
        tenant.standIns().autotask().faults().goDown(new Fault.ResetUnread());
        var answer = viewed(3, false);

        assertThat(answer.get("items").valueStream().map(item -> item.get("suggestions").size())).containsOnly(0);
        assertThat(answer.get("companies").get("readAt").isNull()).isTrue();
        assertThat(answer.get("companies").get("reason").get("message").asString())
                .contains("There are no suggestions.");
    }

    /** On AWS the function has about half a processor, and 29 seconds. */
    @Test
    @Tag("slower")
    void aPageOfCustomersIsComparedWithManyCompaniesInTime() {
        companies(MANY);
        long reading = seconds(this::readInTime).toMillis();
        long asked = asked();
        var comparing = seconds(() -> viewed(200, false));

        System.out.printf("suggestions: %,d companies read in %d queries and %d ms, compared with 200 customers in "
                + "%d ms of processor time%n", MANY, asked, reading, comparing.toMillis());
        assertThat(asked()).isEqualTo(asked).isGreaterThan(MANY / 500);
        assertThat(comparing).isLessThan(Duration.ofSeconds(6));
    }

    /** A machine with too much to do may need more than one reading of 18 seconds. */
    private void readInTime() {
        int left = 5;
        while (viewed(1, false).get("companies").get("stale").asBoolean()) {
            assertThat(left--).isPositive();
        }
    }

    /** Of this thread alone, so that what else runs on the machine does not count. */
    private static Duration seconds(Runnable work) {
        var thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(thread.getCurrentThreadCpuTime() - before);
    }

    private long asked() {
        return tenant.standIns().autotask().traffic().calls(COMPANIES_QUERY);
    }

    private void companies(int many) {
        var autotask = tenant.standIns().autotask().tenant();
        for (int number = 0; number < many; number++) {
            autotask.put(EntityType.COMPANIES, 100_000 + number, JsonNodeFactory.instance.objectNode()
                    .put("companyName", name(number) + FORMS.get(number % FORMS.size()))
                    .put("isActive", true));
        }
    }

    private static String name(int number) {
        int syllables = SYLLABLES.size();
        return WORDS.get(number % WORDS.size()) + " " + SYLLABLES.get(number % syllables)
                + SYLLABLES.get(number / syllables % syllables) + " "
                + SYLLABLES.get(number / syllables / syllables % syllables) + SYLLABLES.get(number / 7 % syllables);
    }

    private JsonNode viewed(int customers, boolean refresh) {
        var page = IntStream.range(0, customers)
                .mapToObj(number -> "{\"id\":\"new-" + number + "\",\"name\":\"" + name(number * 97) + "\"}")
                .collect(
                        Collectors.joining(",", "{\"customers\":[", "],\"suggest\":true,\"refresh\":" + refresh + "}"));
        var event = TestEvent.of("POST", "/v1/mapping-views")
                .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"))
                .withJson(page);
        var answer = TestAnswer.of(tenant.watched(handler), event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
