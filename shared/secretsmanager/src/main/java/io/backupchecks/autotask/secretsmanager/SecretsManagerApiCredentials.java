package io.backupchecks.autotask.secretsmanager;

import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/**
 * The API credentials in Secrets Manager: {@code {"userName", "secret", "trackingIdentifier"}}. A version never changes,
 * so each is read once and then kept in memory.
 */
@Singleton
public final class SecretsManagerApiCredentials implements ApiCredentialsSource {
    private final SecretReader reader;
    private final SecretNames names;
    private final Map<SecretVersion, ApiCredentials> known = new ConcurrentHashMap<>();

    @Inject
    SecretsManagerApiCredentials(SecretReader reader, SecretNames names) {
        this.reader = reader;
        this.names = names;
    }

    /**
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable where Secrets Manager gave no answer, 5xx, or throttled
     * @throws io.backupchecks.autotask.domain.tenant.StorageBroken where it refused, or the version is not of that form
     */
    @Override
    public ApiCredentials read(SecretVersion version) {
        return known.computeIfAbsent(version, this::fetch);
    }

    /** Forgets all versions: a snapshot must not hold them. */
    public void forget() {
        known.clear();
    }

    private ApiCredentials fetch(SecretVersion version) {
        return CredentialsJson.parse(reader.read(What.API_CREDENTIALS, GetSecretValueRequest.builder()
                .secretId(names.apiCredentials())
                .versionId(version.value())
                .build()));
    }
}
