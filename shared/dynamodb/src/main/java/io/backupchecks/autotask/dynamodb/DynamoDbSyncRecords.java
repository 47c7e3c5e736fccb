package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.sync.SyncCycle;
import io.backupchecks.autotask.domain.sync.SyncRecords;
import io.backupchecks.autotask.domain.tenant.Database;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What the sync writes in DynamoDB. An operator at work on the same mapping wins; the next cycle looks again. */
public final class DynamoDbSyncRecords implements SyncRecords {
    /** In one query: a megabyte of mappings, as much as one may read, can take longer than a try of a call. */
    private static final int COUNTED = 1_000;
    private static final ReturnValuesOnConditionCheckFailure ALL_OLD = ReturnValuesOnConditionCheckFailure.ALL_OLD;

    private final Tables tables;

    @Inject
    DynamoDbSyncRecords(Tables tables) {
        this.tables = tables;
    }

    @Override
    public long count(Database database) {
        return Arrays.stream(Status.values()).mapToLong(status -> count(Keys.listed(database, status))).sum();
    }

    private long count(String listed) {
        return Guard.storage("count mappings", () -> tables.client.queryPaginator(query -> query
                .tableName(tables.names.customerMappings())
                .indexName(Keys.STATUS_INDEX)
                .keyConditionExpression(MappingSchemas.LISTED + " = :listed")
                .expressionAttributeValues(Map.of(":listed", AttributeValue.fromS(listed)))
                .select(Select.COUNT)
                .limit(COUNTED)).stream().mapToLong(QueryResponse::count).sum());
    }

    @Override
    public boolean mark(Mark mark) {
        return mark.events().isEmpty() ? put(mark) : transact(mark);
    }

    private boolean put(Mark mark) {
        var request = PutItemEnhancedRequest.builder(CustomerMapping.class)
                .item(mark.after())
                .conditionExpression(Conditions.lookedAtBefore(mark))
                .returnValuesOnConditionCheckFailure(ALL_OLD)
                .build();
        try {
            return Guard.contended("stamp a mapping", () -> tables.mappings.putItemWithResponse(request)).isPresent();
        } catch (ConditionalCheckFailedException lost) {
            return lost.hasItem() && isOurs(mark, lost.item());
        }
    }

    private boolean transact(Mark mark) {
        var transaction = TransactWriteItemsEnhancedRequest.builder();
        transaction.addPutItem(tables.mappings, TransactPutItemEnhancedRequest.builder(CustomerMapping.class)
                .item(mark.after())
                .conditionExpression(Conditions.lookedAtBefore(mark))
                .returnValuesOnConditionCheckFailure(ALL_OLD)
                .build());
        mark.events()
                .forEach(event -> transaction.addPutItem(tables.auditEvents, AuditPut.of(event)));
        return isHeld(mark, transaction.build());
    }

    private boolean isHeld(Mark mark, TransactWriteItemsEnhancedRequest request) {
        Supplier<TransactWriteItemsEnhancedRequest> sent = () -> {
            tables.enhanced.transactWriteItems(request);
            return request;
        };
        try {
            return Guard.contended("write a mapping and its event", sent).isPresent();
        } catch (TransactionCanceledException cancelled) {
            var cancellation = new Cancellation(cancelled);
            return cancellation.firstCondition(0).isPresent()
                    && cancellation.item(0).filter(item -> isOurs(mark, item)).isPresent();
        }
    }

    /** A repeat of the SDK's own after an answer that was lost meets what the first try wrote. */
    private boolean isOurs(Mark mark, Map<String, AttributeValue> stored) {
        return mark.after().equals(tables.mappings.tableSchema().mapToItem(stored));
    }

    @Override
    public Optional<SyncCycle> cycle(Database database) {
        return Tables.get(tables.cycles, Keys.syncCycle(database));
    }

    @Override
    public boolean save(SyncCycle cycle) {
        try {
            Guard.storage("write the cycle of the sync", () -> {
                tables.cycles.putItem(request -> request.item(cycle)
                        .conditionExpression(Conditions.version(cycle.version() - 1))
                        .returnValuesOnConditionCheckFailure(ALL_OLD));
                return cycle;
            });
            return true;
        } catch (ConditionalCheckFailedException lost) {
            return lost.hasItem() && cycle.equals(tables.cycles.tableSchema().mapToItem(lost.item()));
        }
    }
}
