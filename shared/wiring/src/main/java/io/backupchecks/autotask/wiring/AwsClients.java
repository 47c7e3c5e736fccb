package io.backupchecks.autotask.wiring;

import jakarta.inject.Inject;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * A function's clients of AWS, each with threads of its own. On Lambda they end with the process; who makes one component
 * after the other in a process closes them.
 */
public final class AwsClients implements AutoCloseable {
    private final DynamoDbClient dynamoDb;
    private final SecretsManagerClient secretsManager;

    @Inject
    AwsClients(DynamoDbClient dynamoDb, SecretsManagerClient secretsManager) {
        this.dynamoDb = dynamoDb;
        this.secretsManager = secretsManager;
    }

    @Override
    public void close() {
        dynamoDb.close();
        secretsManager.close();
    }
}
