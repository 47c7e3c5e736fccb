package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.tenant.Database;

/** Where the canaries of each tenant are kept. */
public interface CanaryRecords {
    /** Reads consistently; {@link Canaries#none} where nothing is stored. */
    Canaries canaries(Database database);

    /** @return whether it was written: its version is one more than the stored one, 0 standing for nothing stored */
    boolean save(Canaries canaries);
}
