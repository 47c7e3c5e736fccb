package io.backupchecks.autotask.domain.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tests of the connection have shown for one tenant.
 *
 * @param secret the version of the credentials with which it was shown
 * @param testedAt when the connection test passed last
 * @param readsTimeEntriesAt when it was last shown that the API user may read all time entries, without which nothing may be
 *     resolved; {@code null} where that was never shown, or refuted since
 */
public record ConnectionProof(Database database, SecretVersion secret, Instant testedAt,
        @Nullable Instant readsTimeEntriesAt) {

    public boolean readsTimeEntries() {
        return readsTimeEntriesAt != null;
    }

    /** The right was shown once more. */
    public ConnectionProof readingTimeEntriesAt(Instant shown) {
        return new ConnectionProof(database, secret, testedAt, shown);
    }
}
