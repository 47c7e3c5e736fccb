package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.breaker.Breakers;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Breakers in DynamoDB. Many functions meet the same refused login at once, and permits check the breaker meanwhile. */
public final class DynamoDbBreakers implements Breakers {
    /** Tries where another transaction is at work on the item; each is a round trip apart. */
    private static final int TRIES = 5;

    private final Tables tables;

    @Inject
    DynamoDbBreakers(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean save(Breaker breaker, AuditEvent event) {
        return save(transaction(breaker, event), TRIES);
    }

    private boolean save(TransactWriteItemsEnhancedRequest transaction, int tries) {
        try {
            Guard.storage("write a breaker", () -> tables.enhanced.transactWriteItems(transaction));
            return true;
        } catch (TransactionCanceledException cancelled) {
            return changed(cancelled).orElseGet(() -> again(transaction, tries - 1, cancelled));
        }
    }

    /** False where the condition failed; empty where it may be tried again. */
    private static Optional<Boolean> changed(TransactionCanceledException cancelled) {
        return new Cancellation(cancelled).firstCondition(0).map(_ -> false);
    }

    private boolean again(TransactWriteItemsEnhancedRequest transaction, int tries,
            TransactionCanceledException cancelled) {
        if (tries == 0) {
            throw new StorageUnavailable("write a breaker", cancelled);
        }
        return save(transaction, tries);
    }

    private TransactWriteItemsEnhancedRequest transaction(Breaker breaker, AuditEvent event) {
        return TransactWriteItemsEnhancedRequest.builder()
                .addPutItem(tables.breakers,
                        TransactPutItemEnhancedRequest.builder(Breaker.class)
                                .item(breaker)
                                .conditionExpression(
                                        breaker.isOpen() ? Conditions.breakerClosed() : Conditions.breakerOpen())
                                .build())
                .addPutItem(tables.auditEvents, AuditPut.of(event))
                .build();
    }
}
