package io.backupchecks.autotask.dynamodb.testing;

import io.backupchecks.autotask.dynamodb.TableNames;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The five tables with their keys and indexes, as the deployment makes them. */
public final class TableDefinitions {
    private final TableNames names;

    public TableDefinitions(TableNames names) {
        this.names = names;
    }

    /** Every table, to be compared and made. */
    public List<CreateTableRequest> all() {
        return List.of(runTickets(), customerMappings(), keyed(names.settings()),
                keyed(names.tenantState()), auditEvents());
    }

    /** Makes the tables that are not there yet. */
    public void createIn(DynamoDbClient client) {
        all().forEach(table -> {
            try {
                client.createTable(table);
            } catch (ResourceInUseException _) {
                // It was made before, and what is in it is kept.
            }
        });
    }

    private CreateTableRequest runTickets() {
        return table(names.runTickets()).keySchema(hash("pk"))
                .attributeDefinitions(text("pk"), text("due"), number("dueAt"))
                .globalSecondaryIndexes(index("due", ProjectionType.KEYS_ONLY, hash("due"), range("dueAt")))
                .build();
    }

    private CreateTableRequest customerMappings() {
        return table(names.customerMappings()).keySchema(hash("pk"))
                .attributeDefinitions(text("pk"), text("listed"), number("synced"))
                .globalSecondaryIndexes(index("status", ProjectionType.ALL, hash("listed"), range("synced")))
                .build();
    }

    private CreateTableRequest auditEvents() {
        return table(names.auditEvents()).keySchema(hash("pk"), range("sk"))
                .attributeDefinitions(text("pk"), text("sk"), text("day"), text("customer"))
                .globalSecondaryIndexes(index("day", ProjectionType.ALL, hash("day"), range("sk")),
                        index("customer", ProjectionType.ALL, hash("customer"), range("sk")))
                .build();
    }

    private static CreateTableRequest keyed(String name) {
        return table(name).keySchema(hash("pk")).attributeDefinitions(text("pk")).build();
    }

    private static CreateTableRequest.Builder table(String name) {
        return CreateTableRequest.builder().tableName(name).billingMode(BillingMode.PAY_PER_REQUEST);
    }

    private static GlobalSecondaryIndex index(String name, ProjectionType projection, KeySchemaElement... keys) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys)
                .projection(projected -> projected.projectionType(projection))
                .build();
    }

    private static KeySchemaElement hash(String name) {
        return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
    }

    private static KeySchemaElement range(String name) {
        return KeySchemaElement.builder().attributeName(name).keyType(KeyType.RANGE).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(ScalarAttributeType.S).build();
    }

    private static AttributeDefinition number(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(ScalarAttributeType.N).build();
    }
}
