package io.backupchecks.autotask.wiring;

import io.backupchecks.autotask.domain.audit.AuditRetention;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.auth.CachedCallerKeys;
import jakarta.inject.Inject;
import java.time.Duration;

/** What the stack says beside the caller keys. No event is given up because they cannot be read just now. */
final class DeployedRetention implements AuditRetention {
    private final CachedCallerKeys keys;

    @Inject
    DeployedRetention(CachedCallerKeys keys) {
        this.keys = keys;
    }

    @Override
    public Duration current() {
        try {
            return keys.current().auditRetention();
        } catch (StorageUnavailable _) {
            return USUAL;
        }
    }
}
