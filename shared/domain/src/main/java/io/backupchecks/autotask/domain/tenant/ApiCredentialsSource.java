package io.backupchecks.autotask.domain.tenant;

/** Where the API credentials are read, by version. */
@FunctionalInterface
public interface ApiCredentialsSource {
    /** @throws StorageUnavailable if the secret cannot be read */
    ApiCredentials read(SecretVersion version);
}
