package io.backupchecks.autotask.domain.suggestion;

import io.backupchecks.autotask.domain.tenant.Database;
import java.util.Optional;

/** The directories that were read last, one of each tenant. */
public interface CompanyDirectories {
    /** Reads consistently. */
    Optional<CompanyDirectory> directory(Database database);

    /** The last one stands. */
    void save(CompanyDirectory directory);
}
