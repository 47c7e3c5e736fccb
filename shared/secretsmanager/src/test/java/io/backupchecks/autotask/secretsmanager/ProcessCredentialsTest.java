package io.backupchecks.autotask.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;

class ProcessCredentialsTest {

    @Test
    void aContainerUriIsAsked() {
        var variables = Map.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9/credentials");

        assertThat(ProcessCredentials.of(in(variables))).isInstanceOf(ContainerCredentialsProvider.class);
    }

    @Test
    void withoutAContainerUriTheVariablesAreTaken() {
        var variables = Map.of("AWS_ACCESS_KEY_ID", "named");

        assertThat(ProcessCredentials.of(in(variables))).isInstanceOf(EnvironmentVariableCredentialsProvider.class);
    }

    private static Function<String, Optional<String>> in(Map<String, String> variables) {
        return name -> Optional.ofNullable(variables.get(name));
    }
}
