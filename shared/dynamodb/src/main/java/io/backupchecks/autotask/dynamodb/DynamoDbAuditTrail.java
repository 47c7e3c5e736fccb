package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditTrail;
import jakarta.inject.Inject;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The audit trail in DynamoDB. An event that stands is never written over. */
public final class DynamoDbAuditTrail implements AuditTrail {
    private final Tables tables;

    @Inject
    DynamoDbAuditTrail(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void record(AuditEvent event) {
        Guard.storage("write an audit event", () -> put(event));
    }

    private boolean put(AuditEvent event) {
        try {
            tables.auditEvents.putItem(request -> request.item(event).conditionExpression(Conditions.absent()));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
