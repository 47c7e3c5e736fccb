package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import jakarta.inject.Inject;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Goes the ways of a first request without any effect: a read of a key that nothing has, and a write whose condition can
 * never hold.
 */
public final class StorageWarmUp {
    private static final String NOBODY = "warm-up";

    private final Tables tables;

    @Inject
    StorageWarmUp(Tables tables) {
        this.tables = tables;
    }

    public void run() {
        Tables.get(tables.breakers, NOBODY);
        var never = Expression.builder().expression("attribute_exists(pk) AND attribute_not_exists(pk)").build();
        try {
            Guard.storage("warm up", () -> {
                tables.breakers.putItem(request -> request.item(Breaker.closed(new SecretVersion(NOBODY)))
                        .conditionExpression(never));
                return NOBODY;
            });
        } catch (ConditionalCheckFailedException _) {
            // What it is there for: the path of a lost race is loaded now.
        }
    }
}
