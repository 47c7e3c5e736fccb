package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.tenant.SecretVersion;

/** Opens probes. */
@FunctionalInterface
public interface Probes {
    /** @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if the secret cannot be read */
    Probe open(SecretVersion secret);
}
