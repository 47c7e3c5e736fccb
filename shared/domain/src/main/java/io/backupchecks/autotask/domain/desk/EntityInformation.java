package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.time.Duration;

/** Autotask's description of its own entities: which fields a ticket has and which values they take. */
@FunctionalInterface
public interface EntityInformation {
    /**
     * Reads the ticket's picklists and lengths live.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if the secret cannot be read
     */
    ReferenceDataRead ticketFields(Credentials credentials, Zone zone, Duration limit);
}
