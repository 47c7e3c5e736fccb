package io.backupchecks.autotask.syncnames;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.desk.Desk;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.syncnames.SyncRun.Figures;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Synchronises many mappings: with how many queries and writes, in how much memory, and gone on with where a process was
 * killed.
 */
@Tag("slower")
class ManyMappingsTest {
    private static final int MAPPINGS = Integer.getInteger("sync.mappings", 10_000);
    private static final int BATCH = 200;
    private static final int FIRST_COMPANY = 100_000;
    private static final int SIGKILLED = 128 + 9;
    private static final long MEGABYTE = 1_048_576;
    private static final int RENAMED = 1;
    private static final int GONE = 2;
    private static final int INACTIVE = 3;
    /** Customers in one batch of writes; each has two items. */
    private static final int WRITTEN = 12;
    private static final String TABLE = "CustomerMappings";

    private final DemoTenant tenant = DemoTenant.start();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void areSynchronisedInOnePassAndGoneOnWithAfterAKill() {
        fill();
        changeOverThere();
        var began = Instant.now();
        var whole = run(Integer.MAX_VALUE);
        report("one pass", whole);
        assertWhole(whole);
        assertEveryoneLookedAtSince(began);
        assertStatuses();

        began = Instant.now();
        var killed = run(mappings() / 2);
        var rest = run(Integer.MAX_VALUE);
        report("killed in the middle", killed);
        report("gone on with", rest);
        assertThat(killed.exit()).isEqualTo(SIGKILLED);
        assertThat(rest.exit()).isZero();
        assertThat(killed.queries() + rest.queries()).isLessThanOrEqualTo(Math.ceilDiv(mappings(), BATCH) + 1);
        assertThat(killed.writes() + rest.writes()).isLessThanOrEqualTo(mappings() + repeated());
        assertEveryoneLookedAtSince(began);
    }

    private static void assertWhole(Figures whole) {
        assertThat(whole.exit()).isZero();
        assertThat(whole.queries()).as("one for each 200, one for those that got worse")
                .isEqualTo(Math.ceilDiv(mappings(), BATCH) + 1);
        assertThat(whole.writes()).isBetween(mappings(), mappings() + repeated());
        assertThat(whole.peak()).isBetween(MEGABYTE, 128 * MEGABYTE);
    }

    /** The cycle's own, and tries that the SDK repeats when the machine has too much to do. */
    private static int repeated() {
        return 10 + MAPPINGS / 50;
    }

    /** With those of the demo tenant. */
    private static int mappings() {
        return MAPPINGS + 4;
    }

    private Figures run(int mostWrites) {
        try (var run = new SyncRun(tenant)) {
            return run.run(mostWrites);
        }
    }

    private static void report(String what, Figures figures) {
        var heap = figures.peak() == 0
                ? ""
                : ", heap at most %d MB of 128, %d MB lasting".formatted(figures.peak() / MEGABYTE,
                        figures.lasting() / MEGABYTE);
        System.out.printf("sync of %,d mappings, %s: %d queries, %,d writes%s%n", mappings(), what, figures.queries(),
                figures.writes(), heap);
    }

    private void assertEveryoneLookedAtSince(Instant began) {
        assertThat(tenant.standIns().dynamoDb().items(TABLE)).filteredOn(item -> item.containsKey("companyName"))
                .hasSize(mappings())
                .filteredOn(item -> number(item, "companyId") % 100 != GONE)
                .allSatisfy(item -> assertThat(Instant.parse(text(item, "lastSyncAt"))).isAfterOrEqualTo(began));
    }

    private void assertStatuses() {
        var statuses = new HashMap<String, Integer>();
        tenant.standIns()
                .dynamoDb()
                .items(TABLE)
                .stream()
                .filter(item -> item.containsKey("companyName") && number(item, "companyId") >= FIRST_COMPANY)
                .forEach(item -> statuses.merge(text(item, "status"), 1, Integer::sum));
        int each = MAPPINGS / 100;
        assertThat(statuses).isEqualTo(
                Map.of("OK", MAPPINGS - 3 * each, "RENAMED", each, "MISSING", each, "INVALID", each));
    }

    /** Copies what the demo tenant has of one customer. */
    private void fill() {
        var patterns = tenant.standIns().dynamoDb().items(TABLE);
        var customer = pattern(patterns, "#customer#44");
        var owner = pattern(patterns, "#company#176");
        for (int from = 0; from < MAPPINGS; from += WRITTEN) {
            write(IntStream.range(from, Math.min(MAPPINGS, from + WRITTEN))
                    .boxed()
                    .flatMap(number -> Stream.of(customer(customer, number), owner(owner, number)))
                    .toList());
        }
        for (int number = 0; number < MAPPINGS; number++) {
            autotask().put(EntityType.COMPANIES, FIRST_COMPANY + number, JsonNodeFactory.instance.objectNode()
                    .put("companyName", "Company " + number)
                    .put("isActive", true));
        }
    }

    /** One in a hundred is renamed, one is put out of sight, one inactive. */
    private void changeOverThere() {
        for (int company = FIRST_COMPANY; company < FIRST_COMPANY + MAPPINGS; company++) {
            switch (company % 100) {
                case RENAMED -> desk().renameCompany(company, "Renamed " + company);
                case GONE -> desk().hide(EntityType.COMPANIES, company, true);
                case INACTIVE -> desk().activateCompany(company, false);
                default -> {
                }
            }
        }
    }

    private static Map<String, AttributeValue> pattern(List<Map<String, AttributeValue>> items, String key) {
        return items.stream().filter(item -> text(item, "pk").endsWith(key)).findFirst().orElseThrow();
    }

    private static Map<String, AttributeValue> customer(Map<String, AttributeValue> pattern, int number) {
        var item = owner(pattern, number);
        item.put("pk", AttributeValue.fromS(text(pattern, "pk").replace("#44", "#" + customer(number))));
        item.put("companyName", AttributeValue.fromS("Company " + number));
        return item;
    }

    private static Map<String, AttributeValue> owner(Map<String, AttributeValue> pattern, int number) {
        var item = new HashMap<>(pattern);
        item.put("pk", AttributeValue.fromS(text(pattern, "pk").replace("#176", "#" + (FIRST_COMPANY + number))));
        item.put("companyId", AttributeValue.fromN(Integer.toString(FIRST_COMPANY + number)));
        item.put("customerId", AttributeValue.fromS(customer(number)));
        return item;
    }

    private static String customer(int number) {
        return "many-" + number;
    }

    private void write(List<Map<String, AttributeValue>> items) {
        var puts = items.stream()
                .map(item -> WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build())
                .toList();
        tenant.standIns().dynamoDb().client().batchWriteItem(write -> write.requestItems(Map.of(TABLE, puts)));
    }

    private Tenant autotask() {
        return tenant.standIns().autotask().tenant();
    }

    private Desk desk() {
        return tenant.standIns().autotask().desk();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(item.getOrDefault(name, AttributeValue.fromN("0")).n());
    }
}
