package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edit;
import io.backupchecks.autotask.domain.mapping.MappingEntry;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactDeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Composes the one transaction of an edit: the customer, the company, the former company, the event. */
final class MappingTransactions {
    /** Which action writes the company's item, where there is one. */
    static final int COMPANY = 1;

    private final Tables tables;

    MappingTransactions(Tables tables) {
        this.tables = tables;
    }

    TransactWriteItemsEnhancedRequest of(Edit edit) {
        var mine = Conditions.ownedByNobodyBut(edit.before().customer().value());
        var transaction = TransactWriteItemsEnhancedRequest.builder().addPutItem(tables.entries, customer(edit));
        edit.after()
                .found()
                .ifPresent(mapping -> transaction.addPutItem(tables.owners, company(mapping, mine)));
        edit.before()
                .found()
                .filter(former -> edit.after()
                        .found()
                        .filter(next -> next.company().equals(former.company()))
                        .isEmpty())
                .ifPresent(former -> transaction.addDeleteItem(tables.owners, freed(former, mine)));
        return transaction.addPutItem(tables.auditEvents, AuditPut.of(edit.event())).build();
    }

    private static TransactPutItemEnhancedRequest<MappingEntry> customer(Edit edit) {
        return TransactPutItemEnhancedRequest.builder(MappingEntry.class)
                .item(edit.after())
                .conditionExpression(Conditions.version(edit.before().version()))
                .build();
    }

    private static TransactPutItemEnhancedRequest<MappingSchemas.Owner> company(CustomerMapping mapping,
            Expression mine) {
        return TransactPutItemEnhancedRequest.builder(MappingSchemas.Owner.class)
                .item(new MappingSchemas.Owner(mapping.database(), mapping.company(), mapping.customer()))
                .conditionExpression(mine)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private static TransactDeleteItemEnhancedRequest freed(CustomerMapping former, Expression mine) {
        return TransactDeleteItemEnhancedRequest.builder()
                .key(Tables.key(Keys.company(former.database(), former.company())))
                .conditionExpression(mine)
                .build();
    }
}
