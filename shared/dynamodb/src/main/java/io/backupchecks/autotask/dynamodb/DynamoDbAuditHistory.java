package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditHistory;
import io.backupchecks.autotask.domain.tenant.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;

/** The audit trail in DynamoDB, read by run from the table and by customer or day through an index. */
public final class DynamoDbAuditHistory implements AuditHistory {
    private final Tables tables;

    @Inject
    DynamoDbAuditHistory(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<AuditEvent> older(Database database, About about, @Nullable Place place, int limit) {
        return Guard.storage("query audit events",
                () -> pages(about, query(Keys.audit(database, about), place, limit))
                        .flatMap(page -> page.items().stream())
                        .limit(limit)
                        .toList());
    }

    private Stream<Page<AuditEvent>> pages(About about, QueryEnhancedRequest query) {
        return switch (about) {
            case About.Run _ -> tables.auditEvents.query(query).stream();
            case About.Customer _ -> tables.auditEvents.index(Keys.CUSTOMER_INDEX).query(query).stream();
            case About.Day _ -> tables.auditEvents.index(Keys.DAY_INDEX).query(query).stream();
        };
    }

    private static QueryEnhancedRequest query(String partition, @Nullable Place place, int limit) {
        var key = Key.builder().partitionValue(partition);
        var older = place == null
                ? QueryConditional.keyEqualTo(key.build())
                : QueryConditional.sortLessThan(key.sortValue(Keys.auditSort(place.at(), place.id())).build());
        return QueryEnhancedRequest.builder().queryConditional(older).scanIndexForward(false).limit(limit).build();
    }
}
