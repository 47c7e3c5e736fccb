package io.backupchecks.autotask.checks.deployment;

import io.backupchecks.autotask.dynamodb.TableNames;
import io.backupchecks.autotask.dynamodb.testing.TableDefinitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import tools.jackson.databind.JsonNode;

/** The tables have the keys and indexes that the adapters are tested with, and what must not be lost is kept. */
final class TableCheck implements DeploymentCheck {
    private static final Set<String> SWITCHES = Set.of("/Properties/DeletionProtectionEnabled",
            "/Properties/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled",
            "/Properties/SSESpecification/SSEEnabled");
    private static final TableNames NAMES = new TableNames("RunTickets", "CustomerMappings", "Settings", "TenantState",
            "AuditEvents");

    @Override
    public List<String> defects(Deployment deployment) {
        var defects = new ArrayList<String>();
        var tables = deployment.resources("AWS::DynamoDB::Table");
        tables.forEach((name, table) -> SWITCHES.stream()
                .filter(place -> !table.at(place).asBoolean(false))
                .forEach(place -> defects.add(name + " lacks " + place)));
        kept(tables, defects);
        kept(deployment.resources("AWS::SecretsManager::Secret"), defects);
        var expected = new TreeMap<String, Set<String>>();
        new TableDefinitions(NAMES).all().forEach(table -> expected.put(table.tableName(), keys(table)));
        var found = new TreeMap<String, Set<String>>();
        tables.forEach((name, table) -> found.put(name, keys(table.path("Properties"))));
        if (!found.equals(expected)) {
            defects.add("the tables have " + found + " and not " + expected);
        }
        return defects;
    }

    private static void kept(Map<String, JsonNode> resources, List<String> defects) {
        resources.forEach((name, resource) -> {
            if (!resource.path("DeletionPolicy").asString("").equals("Retain")
                    || !resource.path("UpdateReplacePolicy").asString("").equals("Retain")) {
                defects.add(name + " goes with the stack");
            }
        });
    }

    private static Set<String> keys(CreateTableRequest table) {
        var keys = new TreeSet<>(Set.of(schema("", table.keySchema())));
        table.globalSecondaryIndexes()
                .forEach(index -> keys.add(schema(index.indexName() + " " + index.projection().projectionTypeAsString(),
                        index.keySchema())));
        table.attributeDefinitions().forEach(one -> keys.add(one.attributeName() + " " + one.attributeTypeAsString()));
        return keys;
    }

    private static Set<String> keys(JsonNode table) {
        var keys = new TreeSet<>(Set.of(schema("", table.path("KeySchema"))));
        table.path("GlobalSecondaryIndexes")
                .values()
                .forEach(index -> keys.add(schema(index.path("IndexName").asString() + " "
                        + index.at("/Projection/ProjectionType").asString(), index.path("KeySchema"))));
        table.path("AttributeDefinitions")
                .values()
                .forEach(one -> keys
                        .add(one.path("AttributeName").asString() + " " + one.path("AttributeType").asString()));
        return keys;
    }

    private static String schema(String name, List<KeySchemaElement> keys) {
        return keys.stream()
                .map(key -> key.attributeName() + " " + key.keyTypeAsString())
                .collect(Collectors.joining(", ", name + ": ", ""));
    }

    private static String schema(String name, JsonNode keys) {
        return keys.values()
                .stream()
                .map(key -> key.path("AttributeName").asString() + " " + key.path("KeyType").asString())
                .collect(Collectors.joining(", ", name + ": ", ""));
    }
}
