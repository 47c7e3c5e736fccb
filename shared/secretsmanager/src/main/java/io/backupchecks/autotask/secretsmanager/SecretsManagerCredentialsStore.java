package io.backupchecks.autotask.secretsmanager;

import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsStore;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import jakarta.inject.Inject;
import java.time.Instant;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Adds versions of the API credentials in Secrets Manager. Every try of one call carries one token, so it adds one version. */
public final class SecretsManagerCredentialsStore implements ApiCredentialsStore {
    private final SecretsManagerClient client;
    private final SecretNames names;

    @Inject
    SecretsManagerCredentialsStore(SecretsManagerClient client, SecretNames names) {
        this.client = client;
        this.names = names;
    }

    /**
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable where Secrets Manager gave no answer, 5xx, or throttled
     * @throws io.backupchecks.autotask.domain.tenant.StorageBroken where it refused
     */
    @Override
    public SecretVersion add(ApiCredentials credentials) {
        var text = CredentialsJson.write(credentials).reveal();
        try {
            return new SecretVersion(client
                    .putSecretValue(request -> request.secretId(names.apiCredentials()).secretString(text))
                    .versionId());
        } catch (SdkException problem) {
            throw Failure.of(What.API_CREDENTIALS, problem);
        }
    }

    /**
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable where Secrets Manager gave no answer, 5xx, or throttled
     * @throws io.backupchecks.autotask.domain.tenant.StorageBroken where it refused
     */
    @Override
    public Instant addedAt(SecretVersion version) {
        try {
            return client
                    .getSecretValue(
                            request -> request.secretId(names.apiCredentials()).versionId(version.value()))
                    .createdDate();
        } catch (SdkException problem) {
            throw Failure.of(What.API_CREDENTIALS, problem);
        }
    }
}
