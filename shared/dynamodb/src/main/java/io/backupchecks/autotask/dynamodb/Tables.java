package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditRetention;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.MappingEntry;
import io.backupchecks.autotask.domain.sync.SyncCycle;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.LatestSettings;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Every kind of item with the table it is in. */
@Singleton
final class Tables {
    final DynamoDbClient client;
    final DynamoDbEnhancedClient enhanced;
    final TableNames names;
    final DynamoDbTable<RunTicket> runTickets;
    final DynamoDbTable<CustomerMapping> mappings;
    final DynamoDbTable<MappingEntry> entries;
    final DynamoDbTable<MappingSchemas.Owner> owners;
    final DynamoDbTable<Credentials> credentials;
    final DynamoDbTable<Settings> settings;
    final DynamoDbTable<Zone> zones;
    final DynamoDbTable<Breaker> breakers;
    final DynamoDbTable<ConnectionProof> proofs;
    final DynamoDbTable<TenantSchemas.UsageOf> usages;
    final DynamoDbTable<TenantSchemas.RefusalOf> refusals;
    final DynamoDbTable<Canaries> canaries;
    final DynamoDbTable<SyncCycle> cycles;
    final DynamoDbTable<DocumentPart> documentParts;
    final DynamoDbTable<AuditEvent> auditEvents;

    @Inject
    Tables(DynamoDbClient client, TableNames names, AuditRetention auditRetention, LatestSettings latestSettings) {
        this.client = client;
        this.names = names;
        enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).extensions().build();
        runTickets = enhanced.table(names.runTickets(), RunTicketSchema.schema());
        mappings = enhanced.table(names.customerMappings(), MappingSchemas.customer());
        entries = enhanced.table(names.customerMappings(), MappingSchemas.entry());
        owners = enhanced.table(names.customerMappings(), MappingSchemas.company());
        credentials = enhanced.table(names.settings(), TenantSchemas.credentials());
        settings = enhanced.table(names.settings(), TenantSchemas.settings(latestSettings));
        zones = enhanced.table(names.tenantState(), TenantSchemas.zone());
        breakers = enhanced.table(names.tenantState(), TenantSchemas.breaker());
        proofs = enhanced.table(names.tenantState(), TenantSchemas.proof());
        usages = enhanced.table(names.tenantState(), TenantSchemas.usage());
        refusals = enhanced.table(names.tenantState(), TenantSchemas.refusal());
        canaries = enhanced.table(names.tenantState(), TenantSchemas.canaries());
        cycles = enhanced.table(names.tenantState(), SyncCycleSchema.schema());
        documentParts = enhanced.table(names.tenantState(), DocumentPart.schema());
        auditEvents = enhanced.table(names.auditEvents(), AuditEventSchema.schema(auditRetention));
    }

    /** Reads one item consistently. */
    static <T> Optional<T> get(DynamoDbTable<T> table, String key) {
        Supplier<T> read = () -> table.getItem(request -> request.key(key(key)).consistentRead(true));
        return Optional.ofNullable(Guard.storage("read " + table.tableName(), read));
    }

    static Key key(String partition) {
        return Key.builder().partitionValue(partition).build();
    }
}
