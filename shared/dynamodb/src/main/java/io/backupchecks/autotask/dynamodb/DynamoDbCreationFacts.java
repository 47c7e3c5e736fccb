package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.ticket.CreationFacts;
import io.backupchecks.autotask.domain.ticket.RunKey;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads all facts of a click in one consistent batch over four tables. */
public final class DynamoDbCreationFacts implements CreationFacts.Source {
    private static final int ROUNDS = 4;

    private final DynamoDbClient client;
    private final Tables tables;

    @Inject
    DynamoDbCreationFacts(DynamoDbClient client, Tables tables) {
        this.client = client;
        this.tables = tables;
    }

    @Override
    public CreationFacts read(Credentials credentials, RunKey run, CustomerId customer) {
        var database = credentials.database();
        var items = read(Map.of(tables.names.runTickets(), keys(Keys.run(run)), tables.names.settings(),
                keys(Keys.settings(database)), tables.names.customerMappings(), keys(Keys.customer(database, customer)),
                tables.names.tenantState(),
                keys(Keys.breaker(credentials.secret()), Keys.connection(database), Keys.canary(database))));
        var breaker = item(items, tables.breakers, Keys.breaker(credentials.secret()));
        var canaries = item(items, tables.canaries, Keys.canary(database));
        return new CreationFacts(item(items, tables.runTickets, Keys.run(run)),
                item(items, tables.settings, Keys.settings(database)),
                breaker == null ? Breaker.closed(credentials.secret()) : breaker,
                item(items, tables.mappings, Keys.customer(database, customer)),
                item(items, tables.zones, Keys.connection(database)),
                canaries == null ? Canaries.none(database) : canaries);
    }

    /** Keys that were left unprocessed are read again: they are never taken as absent. */
    private Map<String, Map<String, AttributeValue>> read(Map<String, KeysAndAttributes> keys) {
        var items = new HashMap<String, Map<String, AttributeValue>>();
        var open = keys;
        for (int round = 0; !open.isEmpty(); round++) {
            if (round == ROUNDS) {
                throw new StorageUnavailable("read the facts of a click",
                        new IllegalStateException("keys were left unprocessed again and again"));
            }
            var asked = open;
            var answer = Guard.storage("read the facts of a click",
                    () -> client.batchGetItem(batch -> batch.requestItems(asked)));
            answer.responses()
                    .values()
                    .stream()
                    .flatMap(List::stream)
                    .forEach(item -> items.put(item.getOrDefault(Schema.KEY, AttributeValue.fromS("")).s(), item));
            open = answer.unprocessedKeys();
        }
        return items;
    }

    private static KeysAndAttributes keys(String... keys) {
        return KeysAndAttributes.builder()
                .consistentRead(true)
                .keys(Stream.of(keys).map(key -> Map.of(Schema.KEY, AttributeValue.fromS(key))).toList())
                .build();
    }

    private static <T> @Nullable T item(Map<String, Map<String, AttributeValue>> items, DynamoDbTable<T> table,
            String key) {
        var item = items.get(key);
        return item == null ? null : table.tableSchema().mapToItem(item);
    }
}
