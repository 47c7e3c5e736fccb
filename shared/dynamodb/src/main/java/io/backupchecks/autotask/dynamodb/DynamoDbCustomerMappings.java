package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactDeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The mappings in DynamoDB: the 1-to-1 rule is one transaction over the customer's and the company's item. */
public final class DynamoDbCustomerMappings implements CustomerMappings {
    private final Tables tables;

    @Inject
    DynamoDbCustomerMappings(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<CustomerMapping> find(Database database, CustomerId customer) {
        return Tables.get(tables.mappings, Keys.customer(database, customer));
    }

    @Override
    public boolean save(CustomerMapping mapping) {
        var former = find(mapping.database(), mapping.customer())
                .filter(stored -> !stored.company().equals(mapping.company()));
        try {
            var transaction = transaction(mapping, former);
            Guard.storage("write a mapping", () -> tables.enhanced.transactWriteItems(transaction));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (new Cancellation(cancelled).firstCondition(0).isPresent()) {
                return false;
            }
            throw new StorageUnavailable("write a mapping", cancelled);
        }
    }

    private TransactWriteItemsEnhancedRequest transaction(CustomerMapping mapping, Optional<CustomerMapping> former) {
        var owner = new MappingSchemas.Owner(mapping.database(), mapping.company(), mapping.customer());
        var mine = Conditions.ownedByNobodyBut(mapping.customer().value());
        var transaction = TransactWriteItemsEnhancedRequest.builder()
                .addPutItem(tables.mappings,
                        TransactPutItemEnhancedRequest.builder(CustomerMapping.class)
                                .item(mapping)
                                .conditionExpression(Conditions.version(mapping.version() - 1))
                                .build())
                .addPutItem(tables.owners,
                        TransactPutItemEnhancedRequest.builder(MappingSchemas.Owner.class)
                                .item(owner)
                                .conditionExpression(mine)
                                .build());
        former.ifPresent(stored -> transaction.addDeleteItem(tables.owners,
                TransactDeleteItemEnhancedRequest.builder()
                        .key(Tables.key(Keys.company(stored.database(), stored.company())))
                        .conditionExpression(mine)
                        .build()));
        return transaction.build();
    }
}
