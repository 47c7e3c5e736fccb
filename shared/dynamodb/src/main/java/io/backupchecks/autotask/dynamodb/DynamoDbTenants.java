package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.CanaryRecords;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.LastRefusal;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import jakarta.inject.Inject;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Settings and state of the tenants in DynamoDB. */
public final class DynamoDbTenants implements Tenants, CanaryRecords {
    private final Tables tables;
    private final Documents documents;

    @Inject
    DynamoDbTenants(Tables tables) {
        this.tables = tables;
        documents = new Documents(tables);
    }

    @Override
    public Optional<Credentials> credentials() {
        return Tables.get(tables.credentials, Keys.CREDENTIALS);
    }

    @Override
    public boolean save(Credentials credentials) {
        return put(tables.credentials, credentials, Conditions.version(credentials.version() - 1));
    }

    @Override
    public Optional<Settings> settings(Database database) {
        return Tables.get(tables.settings, Keys.settings(database));
    }

    @Override
    public boolean save(Settings settings) {
        return put(tables.settings, settings, Conditions.version(settings.version() - 1));
    }

    @Override
    public Optional<Zone> zone(Database database) {
        return Tables.get(tables.zones, Keys.connection(database));
    }

    @Override
    public void save(Zone zone) {
        put(tables.zones, zone);
    }

    @Override
    public Breaker breaker(SecretVersion secret) {
        return Tables.get(tables.breakers, Keys.breaker(secret)).orElseGet(() -> Breaker.closed(secret));
    }

    @Override
    public Usage usage(Database database) {
        return Tables.get(tables.usages, Keys.usage(database)).map(TenantSchemas.UsageOf::usage).orElse(Usage.NONE);
    }

    @Override
    public void save(Database database, Usage usage) {
        put(tables.usages, new TenantSchemas.UsageOf(database, usage));
    }

    @Override
    public Optional<LastRefusal> lastRefusal(Database database) {
        return Tables.get(tables.refusals, Keys.refusal(database)).map(TenantSchemas.RefusalOf::refusal);
    }

    @Override
    public void save(Database database, LastRefusal refusal) {
        put(tables.refusals, new TenantSchemas.RefusalOf(database, refusal));
    }

    @Override
    public Canaries canaries(Database database) {
        return Tables.get(tables.canaries, Keys.canary(database)).orElseGet(() -> Canaries.none(database));
    }

    @Override
    public boolean save(Canaries canaries) {
        return put(tables.canaries, canaries, Conditions.version(canaries.version() - 1));
    }

    @Override
    public Optional<ReferenceData> referenceData(Database database) {
        return documents.read(Keys.referenceData(database), ReferenceData.class);
    }

    @Override
    public void save(ReferenceData data) {
        documents.write(Keys.referenceData(data.database()), data.readAt(), data);
    }

    private static <T> void put(DynamoDbTable<T> table, T item) {
        Guard.storage("write " + table.tableName(), () -> {
            table.putItem(item);
            return item;
        });
    }

    /** Whether the condition held, now or at an earlier try of the SDK's own whose answer was lost. */
    private static <T> boolean put(DynamoDbTable<T> table, T item, Expression condition) {
        try {
            Guard.storage("write " + table.tableName(), () -> {
                table.putItem(request -> request.item(item)
                        .conditionExpression(condition)
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
                return item;
            });
            return true;
        } catch (ConditionalCheckFailedException e) {
            return e.hasItem() && item.equals(table.tableSchema().mapToItem(e.item()));
        }
    }
}
