package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;

/** The part of a transaction that writes an audit event, once and never over another. */
final class AuditPut {
    private AuditPut() {}

    static TransactPutItemEnhancedRequest<AuditEvent> of(AuditEvent event) {
        return TransactPutItemEnhancedRequest.builder(AuditEvent.class)
                .item(event)
                .conditionExpression(Conditions.absent())
                .build();
    }
}
