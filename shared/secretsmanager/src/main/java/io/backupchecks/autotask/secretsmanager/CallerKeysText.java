package io.backupchecks.autotask.secretsmanager;

import jakarta.inject.Inject;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/** The stored text of the caller keys: issuer, audience and public keys, nothing secret. It is read at every call. */
public final class CallerKeysText {
    private final SecretReader reader;
    private final SecretNames names;

    @Inject
    CallerKeysText(SecretReader reader, SecretNames names) {
        this.reader = reader;
        this.names = names;
    }

    /**
     * The text of the version staged {@code AWSCURRENT}.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable where Secrets Manager gave no answer, 5xx, or throttled
     * @throws io.backupchecks.autotask.domain.tenant.StorageBroken where it refused, or the secret holds no text
     */
    public String current() {
        return reader.read(What.CALLER_KEYS, GetSecretValueRequest.builder().secretId(names.callerKeys()).build())
                .reveal();
    }
}
