package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads items of several tables consistently, a hundred in one round trip: as many as DynamoDB takes. */
final class BatchReads {
    private static final int MOST = 100;
    private static final int ROUNDS = 4;

    private final DynamoDbClient client;

    @Inject
    BatchReads(DynamoDbClient client) {
        this.client = client;
    }

    Items read(String what, List<Wanted> wanted) {
        var items = new HashMap<String, Map<String, AttributeValue>>();
        for (int from = 0; from < wanted.size(); from += MOST) {
            items.putAll(batch(what, wanted.subList(from, Math.min(from + MOST, wanted.size()))));
        }
        return new Items(items);
    }

    /** Keys that were left unprocessed are read again: they are never taken as absent. */
    private Map<String, Map<String, AttributeValue>> batch(String what, List<Wanted> wanted) {
        var items = new HashMap<String, Map<String, AttributeValue>>();
        var open = keys(wanted);
        for (int round = 0; !open.isEmpty(); round++) {
            if (round == ROUNDS) {
                throw new StorageUnavailable(what,
                        new IllegalStateException("keys were left unprocessed again and again"));
            }
            var asked = open;
            var answer = Guard.storage(what, () -> client.batchGetItem(batch -> batch.requestItems(asked)));
            answer.responses()
                    .values()
                    .stream()
                    .flatMap(List::stream)
                    .forEach(item -> items.put(item.getOrDefault(Schema.KEY, AttributeValue.fromS("")).s(), item));
            open = answer.unprocessedKeys();
        }
        return items;
    }

    private static Map<String, KeysAndAttributes> keys(List<Wanted> wanted) {
        var keys = new HashMap<String, List<Map<String, AttributeValue>>>();
        wanted.forEach(one -> keys.computeIfAbsent(one.table().tableName(), _ -> new ArrayList<>())
                .add(Map.of(Schema.KEY, AttributeValue.fromS(one.key()))));
        var batch = new HashMap<String, KeysAndAttributes>();
        keys.forEach((table, some) -> batch.put(table,
                KeysAndAttributes.builder().consistentRead(true).keys(some).build()));
        return batch;
    }

    /** One item that is asked for. No two tables have a key in common. */
    record Wanted(DynamoDbTable<?> table, String key) {}

    /** What was there, by key. */
    record Items(Map<String, Map<String, AttributeValue>> byKey) {
        <T> @Nullable T get(DynamoDbTable<T> table, String key) {
            var item = byKey.get(key);
            return item == null ? null : table.tableSchema().mapToItem(item);
        }
    }
}
