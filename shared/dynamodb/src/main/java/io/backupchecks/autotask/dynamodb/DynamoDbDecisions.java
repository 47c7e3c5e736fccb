package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.configuration.Decisions;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.ConnectionProofs;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** An administrator's decisions in DynamoDB: each is one transaction with its audit event. */
public final class DynamoDbDecisions implements Decisions, ConnectionProofs {
    private final Tables tables;

    @Inject
    DynamoDbDecisions(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean save(Credentials credentials, AuditEvent event) {
        return save(tables.credentials, put(Credentials.class, credentials, credentials.version()), event);
    }

    @Override
    public boolean save(Settings settings, AuditEvent event) {
        return save(tables.settings, put(Settings.class, settings, settings.version()), event);
    }

    @Override
    public boolean save(ConnectionProof proof, AuditEvent event) {
        return save(tables.proofs,
                TransactPutItemEnhancedRequest.builder(ConnectionProof.class).item(proof).build(), event);
    }

    @Override
    public Optional<ConnectionProof> proof(Database database) {
        return Tables.get(tables.proofs, Keys.proof(database));
    }

    @Override
    public void save(ConnectionProof proof) {
        Guard.storage("write " + tables.names.tenantState(), () -> {
            tables.proofs.putItem(proof);
            return proof;
        });
    }

    private <T> boolean save(DynamoDbTable<T> table, TransactPutItemEnhancedRequest<T> decision, AuditEvent event) {
        var transaction = TransactWriteItemsEnhancedRequest.builder()
                .addPutItem(table, decision)
                .addPutItem(tables.auditEvents, AuditPut.of(event))
                .build();
        return isWritten(transaction);
    }

    private boolean isWritten(TransactWriteItemsEnhancedRequest transaction) {
        try {
            Guard.storage("write a decision", () -> tables.enhanced.transactWriteItems(transaction));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (new Cancellation(cancelled).firstCondition(0).isPresent()) {
                return false;
            }
            throw new StorageUnavailable("write a decision", cancelled);
        }
    }

    private static <T> TransactPutItemEnhancedRequest<T> put(Class<T> type, T item, long version) {
        return TransactPutItemEnhancedRequest.builder(type)
                .item(item)
                .conditionExpression(Conditions.version(version - 1))
                .build();
    }
}
