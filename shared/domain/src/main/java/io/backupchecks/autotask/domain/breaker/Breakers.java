package io.backupchecks.autotask.domain.breaker;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;

/** Opens and closes breakers, each change together with its audit event or not at all. */
@FunctionalInterface
public interface Breakers {
    /**
     * Opens or closes the breaker. An open one stays as it was first opened, a closed one stays closed: then nothing is written,
     * the event neither.
     *
     * @return whether it was written
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if it may or may not have been written
     */
    boolean save(Breaker breaker, AuditEvent event);

    /** Autotask rejected the credentials, in the request that the trail tells of. */
    default void open(Credentials credentials, BreakerTrail trail) {
        save(new Breaker(credentials.secret(), trail.at()), trail.rejected(credentials.database()));
    }
}
