package io.backupchecks.autotask.domain.tenant;

import java.time.Instant;

/** Where versions of the API credentials are added; none is ever changed. */
public interface ApiCredentialsStore {
    /**
     * Adds a version.
     *
     * @throws StorageUnavailable if it may or may not have been added
     */
    SecretVersion add(ApiCredentials credentials);

    /** @throws StorageUnavailable if the store does not answer */
    Instant addedAt(SecretVersion version);
}
