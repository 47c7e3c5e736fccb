package io.backupchecks.autotask.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

class AwsClientsTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void closesEach() {
        new AwsClients(new Storage(), new Secrets()).close();

        assertThat(closed).containsExactlyInAnyOrder(DynamoDbClient.SERVICE_NAME, SecretsManagerClient.SERVICE_NAME);
    }

    private final class Storage implements DynamoDbClient {
        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            closed.add(serviceName());
        }
    }

    private final class Secrets implements SecretsManagerClient {
        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            closed.add(serviceName());
        }
    }
}
