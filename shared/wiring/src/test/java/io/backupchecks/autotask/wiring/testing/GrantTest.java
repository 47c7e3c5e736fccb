package io.backupchecks.autotask.wiring.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;

class GrantTest {
    @Test
    void readsAreOfTheTableOrTheIndex() {
        needs(GetItemRequest.builder().tableName("Settings").build(), "dynamodb:GetItem Settings");
        needs(QueryRequest.builder().tableName("AuditEvents").build(), "dynamodb:Query AuditEvents");
        needs(QueryRequest.builder().tableName("AuditEvents").indexName("day").build(),
                "dynamodb:Query AuditEvents/index/day");
        needs(BatchGetItemRequest.builder().requestItems(Map.of("A", keys(), "B", keys())).build(),
                "dynamodb:BatchGetItem A", "dynamodb:BatchGetItem B");
        needs(TransactGetItemsRequest.builder()
                .transactItems(TransactGetItem.builder().get(get -> get.tableName("A")).build())
                .build(), "dynamodb:GetItem A");
    }

    @Test
    void writesAreOfTheTable() {
        needs(PutItemRequest.builder().tableName("test-7-Settings").build(), "dynamodb:PutItem Settings");
    }

    @Test
    void aTransactionNeedsWhatItDoesToEachTable() {
        needs(writes(TransactWriteItem.builder().put(put -> put.tableName("A")).build(),
                TransactWriteItem.builder().delete(delete -> delete.tableName("B")).build(),
                TransactWriteItem.builder().conditionCheck(check -> check.tableName("C")).build(),
                TransactWriteItem.builder().put(put -> put.tableName("A")).build()),
                "dynamodb:PutItem A", "dynamodb:DeleteItem B", "dynamodb:ConditionCheckItem C");
    }

    @Test
    void secretsAreReadAndWrittenByName() {
        needs(GetSecretValueRequest.builder().secretId("S").build(), "secretsmanager:GetSecretValue S");
        needs(PutSecretValueRequest.builder().secretId("S").build(), "secretsmanager:PutSecretValue S");
    }

    @Test
    void whatIsNotInTheTableIsAnError() {
        assertThatThrownBy(() -> Grant.of(DescribeTableRequest.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DescribeTableRequest");
        assertThatThrownBy(
                () -> Grant.of(writes(TransactWriteItem.builder().update(one -> one.tableName("A")).build())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileIsReadAsItWasWritten(@TempDir Path module) throws Exception {
        var grant = new Grant("dynamodb:GetItem", "Settings");
        var folder = Files.createDirectories(module.resolve("target/grants"));
        Files.writeString(folder.resolve("create-ticket.txt"), grant + "\n" + grant + "\n");

        assertThat(RecordedGrants.of(module, "create-ticket")).containsExactly(grant);
        assertThat(RecordedGrants.of(module, "view-tickets")).isEmpty();
    }

    @Test
    void onlyFoldersOfFunctionsAreRecorded() {
        assertThat(RecordedGrants.ownFunction(Path.of("/checkout/functions/one/target"))).contains("one");
        assertThat(RecordedGrants.ownFunction(Path.of("/checkout/shared/one/target"))).isEmpty();
    }

    private static void needs(SdkRequest request, String... grants) {
        assertThat(Grant.of(request)).extracting(Grant::toString).containsExactlyInAnyOrder(grants);
    }

    private static TransactWriteItemsRequest writes(TransactWriteItem... items) {
        return TransactWriteItemsRequest.builder().transactItems(List.of(items)).build();
    }

    private static KeysAndAttributes keys() {
        return KeysAndAttributes.builder().build();
    }
}
