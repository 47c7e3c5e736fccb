package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Settings;

/** Takes what an administrator decided, each decision together with its audit event or not at all. */
public interface Decisions {
    /** @return whether it was written: {@code version - 1} was still the stored one, or nothing was stored and it is 1 */
    boolean save(Credentials credentials, AuditEvent event);

    /** @return whether it was written, under the same condition */
    boolean save(Settings settings, AuditEvent event);

    /** @return whether it was written; the last proof stands, whatever was there */
    boolean save(ConnectionProof proof, AuditEvent event);
}
