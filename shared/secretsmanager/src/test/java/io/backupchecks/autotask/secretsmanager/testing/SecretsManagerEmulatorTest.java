package io.backupchecks.autotask.secretsmanager.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.tenant.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

class SecretsManagerEmulatorTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final String TOKEN = "11111111-1111-4111-8111-111111111111";

    private final SecretsManagerEmulator emulator = SecretsManagerEmulator.start(InstantSource.fixed(NOW));
    private final SecretsManagerClient client = SecretsManagerClient.builder()
            .endpointOverride(emulator.endpoint())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("emulated", "unchecked")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    @Test
    void aCreatedSecretIsReadByNameAndByArn() {
        var created = client.createSecret(request -> request.name("lamp").secretString("red"));

        var byName = client.getSecretValue(request -> request.secretId("lamp"));
        var byArn = client.getSecretValue(request -> request.secretId(created.arn()));

        assertThat(byArn.secretString()).isEqualTo("red");
        assertThat(byName.secretString()).isEqualTo("red");
        assertThat(byName.versionId()).isEqualTo(created.versionId());
        assertThat(byName.versionStages()).containsExactly("AWSCURRENT");
        assertThat(byName.createdDate()).isEqualTo(NOW);
        assertThat(byName.name()).isEqualTo("lamp");
    }

    @Test
    void aNewVersionMovesTheLabels() {
        var red = client.createSecret(request -> request.name("lamp").secretString("red")).versionId();
        var green = client.putSecretValue(request -> request.secretId("lamp").secretString("green"));

        assertThat(green.versionStages()).containsExactly("AWSCURRENT");
        assertThat(client.describeSecret(request -> request.secretId("lamp")).versionIdsToStages()).isEqualTo(
                Map.of(green.versionId(), List.of("AWSCURRENT"), red, List.of("AWSPREVIOUS")));
        assertThat(client.getSecretValue(request -> request.secretId("lamp").versionStage("AWSPREVIOUS"))
                .secretString()).isEqualTo("red");
    }

    @Test
    void aVersionUnderAnotherLabelLeavesTheCurrentOne() {
        emulator.put("lamp", new Secret("red"));
        var pending = client.putSecretValue(request -> request.secretId("lamp")
                .secretString("blue")
                .versionStages("AWSPENDING"));

        assertThat(client.getSecretValue(request -> request.secretId("lamp")).secretString()).isEqualTo("red");
        assertThat(client.getSecretValue(request -> request.secretId("lamp").versionId(pending.versionId()))
                .secretString()).isEqualTo("blue");
    }

    @Test
    void theSameTokenIsTakenOnceAndNotForAnotherText() {
        emulator.put("lamp", new Secret("red"));
        put("green");
        put("green");

        assertThat(client.describeSecret(request -> request.secretId("lamp")).versionIdsToStages()).hasSize(2);
        assertThatExceptionOfType(ResourceExistsException.class).isThrownBy(() -> put("blue"));
    }

    @Test
    void aSecretIsCreatedOnce() {
        emulator.put("lamp", new Secret("red"));

        assertThatExceptionOfType(ResourceExistsException.class)
                .isThrownBy(() -> client.createSecret(request -> request.name("lamp").secretString("green")));
    }

    @Test
    void whatIsMissingIsNotFound() {
        emulator.put("lamp", new Secret("red"));

        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.getSecretValue(request -> request.secretId("torch")))
                .withMessageStartingWith("Secrets Manager can't find the specified secret.");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.getSecretValue(request -> request.secretId("lamp").versionId(TOKEN)))
                .withMessageContaining("VersionId: " + TOKEN);
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(
                        () -> client.getSecretValue(request -> request.secretId("lamp").versionStage("AWSPREVIOUS")))
                .withMessageContaining("staging label: AWSPREVIOUS");
    }

    @Test
    void aVersionAndALabelMustBelongTogether() {
        var red = emulator.put("lamp", new Secret("red"));
        emulator.put("lamp", new Secret("green"));

        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> client.getSecretValue(
                request -> request.secretId("lamp").versionId(red.value()).versionStage("AWSCURRENT")));
    }

    @Test
    void anUnsignedRequestAndAnotherOperationAreRefused() throws Exception {
        assertThat(post("secretsmanager.GetSecretValue", "X-Unsigned")).contains("MissingAuthenticationTokenException");
        assertThat(post("secretsmanager.DeleteSecret", "Authorization")).contains("UnknownOperationException");
        assertThat(post("secretsmanager.GetSecretValue", "Authorization")).contains("InvalidParameterException");
    }

    private void put(String text) {
        client.putSecretValue(request -> request.secretId("lamp").clientRequestToken(TOKEN).secretString(text));
    }

    private String post(String target, String signedBy) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(emulator.endpoint() + "/"))
                    .header("X-Amz-Target", target)
                    .header(signedBy, "AWS4-HMAC-SHA256 unchecked")
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
