package io.backupchecks.autotask.domain.tenant;

import java.time.Instant;

/**
 * What tests of the connection have shown for one tenant.
 *
 * @param secret the version of the credentials with which it was shown
 * @param testedAt when the connection test passed last
 * @param readsTimeEntries whether a validation found the right to read time entries, without which nothing may be resolved
 */
public record ConnectionProof(Database database, SecretVersion secret, Instant testedAt, boolean readsTimeEntries) {}
