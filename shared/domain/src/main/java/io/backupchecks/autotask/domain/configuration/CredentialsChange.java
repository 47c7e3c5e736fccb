package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.tenant.Credentials;
import java.util.Optional;

/** How a change of the credentials ended. */
public sealed interface CredentialsChange {
    record Changed(Credentials credentials) implements CredentialsChange {}

    /** Somebody else changed them meanwhile. */
    record Stale(Optional<Credentials> stored) implements CredentialsChange {}
}
