package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.mapping.MappingEntry;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The mappings in DynamoDB: the 1-to-1 rule is one transaction over the customer's and the company's item. */
public final class DynamoDbCustomerMappings implements CustomerMappings {
    private final Tables tables;
    private final BatchReads reads;
    private final MappingTransactions transactions;

    @Inject
    DynamoDbCustomerMappings(Tables tables, BatchReads reads) {
        this.tables = tables;
        this.reads = reads;
        transactions = new MappingTransactions(tables);
    }

    @Override
    public Optional<CustomerMapping> find(Database database, CustomerId customer) {
        return Tables.get(tables.mappings, Keys.customer(database, customer));
    }

    @Override
    public Map<CustomerId, CustomerMapping> find(Database database, Set<CustomerId> customers) {
        var mappings = new MappingReads(tables, database, customers);
        return mappings.in(reads.read("read mappings", mappings.wanted()));
    }

    @Override
    public MappingEntry entry(Database database, CustomerId customer) {
        return Tables.get(tables.entries, Keys.customer(database, customer))
                .orElseGet(() -> MappingEntry.none(database, customer));
    }

    @Override
    public Edited edit(Edit edit) {
        try {
            var transaction = transactions.of(edit);
            Guard.storage("write a mapping", () -> tables.enhanced.transactWriteItems(transaction));
            return new Edited.Held();
        } catch (TransactionCanceledException cancelled) {
            return lost(edit, cancelled);
        }
    }

    private Edited lost(Edit edit, TransactionCanceledException cancelled) {
        var reasons = new Cancellation(cancelled);
        var failed = reasons.firstCondition(0);
        if (failed.isEmpty()) {
            throw new StorageUnavailable("write a mapping", cancelled);
        }
        return failed.get() == MappingTransactions.COMPANY && edit.after().mapping() != null
                ? taken(edit, reasons)
                : new Edited.Moved(entry(edit.before().database(), edit.before().customer()));
    }

    /** Freed again before it could be read: whoever asks next will get it. */
    private Edited taken(Edit edit, Cancellation reasons) {
        return reasons.item(MappingTransactions.COMPANY)
                .map(tables.owners.tableSchema()::mapToItem)
                .<Edited>map(owner -> new Edited.Taken(owner.customer()))
                .orElseGet(() -> new Edited.Moved(entry(edit.before().database(), edit.before().customer())));
    }

    @Override
    public List<CustomerMapping> listed(Database database, Status status, @Nullable Place after, int limit) {
        var key = Keys.listed(database, status);
        var list = QueryConditional.keyEqualTo(Tables.key(key));
        return Guard.storage("list mappings",
                () -> tables.mappings.index(Keys.STATUS_INDEX)
                        .query(query -> query.queryConditional(list)
                                .limit(limit)
                                .exclusiveStartKey(after == null ? null : start(database, key, after)))
                        .stream()
                        .flatMap(page -> page.items().stream())
                        .limit(limit)
                        .toList());
    }

    private static Map<String, AttributeValue> start(Database database, String listed, Place after) {
        return Map.of(Schema.KEY, AttributeValue.fromS(Keys.customer(database, after.customer())),
                MappingSchemas.LISTED, AttributeValue.fromS(listed),
                MappingSchemas.SYNCED, AttributeValue.fromN(Long.toString(after.syncedAt().toEpochMilli())));
    }
}
