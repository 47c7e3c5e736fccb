package io.backupchecks.autotask.secretsmanager;

import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.secretsmanager.testing.SecretsManagerEmulator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** An emulator, reached in the way that the SDK itself offers, and a client patient enough for a busy machine. */
final class Bench implements AutoCloseable {
    static final SecretNames NAMES = new SecretNames("stack/api-credentials", "stack/caller-keys");
    static final AwsCredentialsProvider IDENTITY = StaticCredentialsProvider
            .create(AwsBasicCredentials.create("emulated", "unchecked"));
    private static final String ENDPOINT = "aws.endpointUrlSecretsManager";

    private final SecretsManagerEmulator emulator;
    private final SecretsManagerClient client;

    Bench() {
        this(Duration.ofSeconds(30));
    }

    Bench(Duration oneTry) {
        emulator = SecretsManagerEmulator.start(InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z")));
        System.setProperty(ENDPOINT, emulator.endpoint().toString());
        client = new Patience(oneTry, Duration.ofMinutes(2)).client(Region.EU_CENTRAL_1, IDENTITY);
    }

    SecretsManagerEmulator emulator() {
        return emulator;
    }

    SecretsManagerApiCredentials apiCredentials() {
        return new SecretsManagerApiCredentials(new SecretReader(client), NAMES);
    }

    SecretsManagerCredentialsStore store() {
        return new SecretsManagerCredentialsStore(client, NAMES);
    }

    CallerKeysText callerKeys() {
        return new CallerKeysText(new SecretReader(client), NAMES);
    }

    SecretVersion putCredentials(String json) {
        return emulator.put(NAMES.apiCredentials(), new Secret(json));
    }

    @Override
    public void close() {
        client.close();
        emulator.close();
        System.clearProperty(ENDPOINT);
    }
}
