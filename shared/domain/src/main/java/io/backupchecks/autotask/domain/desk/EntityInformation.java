package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.time.Duration;

/** Autotask's description of its own entities: which fields tickets and notes have and which values they take. */
public interface EntityInformation {
    /**
     * Reads the ticket's picklists and lengths live.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if the secret cannot be read
     */
    ReferenceDataRead ticketFields(Credentials credentials, Zone zone, Duration limit);

    /**
     * Reads the picklists of a ticket's notes live.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if the secret cannot be read
     */
    ReferenceDataRead noteFields(Credentials credentials, Zone zone, Duration limit);
}
