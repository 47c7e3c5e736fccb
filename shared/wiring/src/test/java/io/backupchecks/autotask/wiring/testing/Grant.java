package io.backupchecks.autotask.wiring.testing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;

/**
 * One thing that IAM must allow.
 *
 * @param action such as {@code dynamodb:PutItem}
 * @param resource a table, {@code table/index/name}, or a secret, by its name in the template
 */
public record Grant(String action, String resource) {

    /** As it stands in a file. */
    public static Grant parse(String line) {
        var words = line.split(" ", 2);
        return new Grant(words[0], words[1]);
    }

    /**
     * What the request needs, item by item: a transaction is allowed by what it does to each table.
     *
     * @throws IllegalArgumentException for a request whose permissions nobody has put into this table yet
     */
    public static Set<Grant> of(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> on("GetItem", Stream.of(get.tableName()));
            case PutItemRequest put -> on("PutItem", Stream.of(put.tableName()));
            case BatchGetItemRequest batch -> on("BatchGetItem", batch.requestItems().keySet().stream());
            case QueryRequest query -> on("Query", Stream.of(place(query)));
            case TransactGetItemsRequest gets ->
                on("GetItem", gets.transactItems().stream().map(item -> item.get().tableName()));
            case TransactWriteItemsRequest writes ->
                writes.transactItems().stream().map(Grant::of).collect(Collectors.toSet());
            case GetSecretValueRequest get -> Set.of(new Grant("secretsmanager:GetSecretValue", get.secretId()));
            case PutSecretValueRequest put -> Set.of(new Grant("secretsmanager:PutSecretValue", put.secretId()));
            default -> throw new IllegalArgumentException(
                    "nobody has said what IAM must allow for a " + request.getClass().getSimpleName());
        };
    }

    @Override
    public String toString() {
        return action + " " + resource;
    }

    private static Grant of(TransactWriteItem item) {
        if (item.put() != null) {
            return table("PutItem", item.put().tableName());
        }
        if (item.delete() != null) {
            return table("DeleteItem", item.delete().tableName());
        }
        if (item.conditionCheck() != null) {
            return table("ConditionCheckItem", item.conditionCheck().tableName());
        }
        throw new IllegalArgumentException("nobody has said what IAM must allow for an update in a transaction");
    }

    private static String place(QueryRequest query) {
        return query.indexName() == null ? query.tableName() : query.tableName() + "/index/" + query.indexName();
    }

    private static Set<Grant> on(String operation, Stream<String> tables) {
        return tables.map(table -> table(operation, table)).collect(Collectors.toSet());
    }

    /** Tests that share one DynamoDB put a prefix before the names of the template. */
    private static Grant table(String operation, String name) {
        return new Grant("dynamodb:" + operation, name.substring(name.lastIndexOf('-') + 1));
    }
}
