package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.tenant.Credentials;
import java.time.Instant;

/**
 * What may be shown of the credentials in force.
 *
 * @param userName masked
 * @param changedAt when this version of the secret was added
 */
public record CredentialsView(Credentials credentials, String userName, Instant changedAt) {}
