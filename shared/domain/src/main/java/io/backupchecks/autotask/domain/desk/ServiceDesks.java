package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Zone;

/** Opens the service desk: fetches the secret of exactly the version that the credentials name. */
@FunctionalInterface
public interface ServiceDesks {
    /** @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if the secret cannot be read */
    ServiceDesk open(Credentials credentials, Zone zone);
}
