package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.time.Duration;

/** Autotask, asked with one version of the credentials; every method is one call that writes nothing. */
public interface Probe {
    /** How many hosts tell the zone of a user. */
    int entries();

    /**
     * Asks where the user's tenant lives; no secret is sent.
     *
     * @param entry from 0
     */
    Probed<Zone> zone(int entry, Duration limit);

    Probed<Rights> rights(Zone zone, Entity entity, Duration limit);

    /** @return whether the provider's own company, which every tenant has, can be seen */
    Probed<Boolean> ownCompany(Zone zone, Duration limit);

    Probed<Usage> usage(Zone zone, Duration limit);
}
