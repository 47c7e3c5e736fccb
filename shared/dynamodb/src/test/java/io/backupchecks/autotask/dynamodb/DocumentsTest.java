package io.backupchecks.autotask.dynamodb;

import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Picklist;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.dynamodb.testing.Fault;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.dynamodb.testing.LocalDynamoDb;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Documents that do not fit one item, such as reference data. */
class DocumentsTest {
    private final LocalDynamoDb dynamoDb = LocalDynamoDb.shared();
    private final TableNames names = dynamoDb.newTables();

    @Test
    void whatIsLargerThanAnItemIsKeptInParts() {
        var tenants = dynamoDb.storage(names).tenants();
        var data = large(NOW, 1);
        tenants.save(data);

        assertThat(tenants.referenceData(Samples.DATABASE)).contains(data);
        assertThat(parts()).hasSizeGreaterThan(1).allSatisfy(bytes -> assertThat(bytes).isLessThanOrEqualTo(307_200));
    }

    @Test
    void partsOfTwoReadingsAreNeverPutTogether() {
        var storage = dynamoDb.storage(names);
        storage.tenants().save(large(NOW, 1));
        var first = item(0);
        storage.tenants().save(large(NOW.plusSeconds(60), 2));
        dynamoDb.client().putItem(put -> put.tableName(names.tenantState()).item(first));

        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> storage.tenants().referenceData(Samples.DATABASE));
    }

    @Test
    void aWriteThatMeetsAnotherIsUnavailable() {
        try (var wire = FaultyDynamoDb.before(dynamoDb.endpoint())) {
            var tenants = wire.storage(names).tenants();
            wire.every(Fault.cancelled("TransactionConflict"));

            assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> tenants.save(large(NOW, 3)));
        }
    }

    /** Labels that no compression makes small. */
    private static ReferenceData large(Instant readAt, long seed) {
        var random = new Random(seed);
        var values = IntStream.range(0, 30_000)
                .mapToObj(
                        id -> new Value(id, Long.toString(random.nextLong(), 36) + Long.toString(random.nextLong(), 36),
                                true, null))
                .toList();
        return new ReferenceData(Samples.DATABASE, readAt, 255, 8_000, List.of(new Picklist("queueID", values)));
    }

    private List<Integer> parts() {
        return IntStream.range(0, 10)
                .mapToObj(this::item)
                .filter(item -> !item.isEmpty())
                .map(item -> item.get("bytes"))
                .map(bytes -> bytes.b().asByteArrayUnsafe().length)
                .toList();
    }

    private Map<String, AttributeValue> item(int part) {
        var key = Map.of("pk", AttributeValue.fromS("reference-data#" + Samples.DATABASE + "#" + part));
        return dynamoDb.client().getItem(get -> get.tableName(names.tenantState()).key(key)).item();
    }
}
