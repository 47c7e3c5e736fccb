package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One pass through all mappings of a tenant, in as many runs as it takes.
 *
 * @param version grows by one with every write
 * @param startedAt mappings that were looked at since then are done
 * @param guard of this cycle, or still open from the one before
 */
public record SyncCycle(Database database, long version, Instant startedAt, boolean finished, @Nullable Guard guard) {

    static SyncCycle first(Database database, Instant now) {
        return new SyncCycle(database, 1, now, false, null);
    }

    SyncCycle next(Instant now) {
        return new SyncCycle(database, version + 1, now, false, guard);
    }

    SyncCycle finished(@Nullable Guard met) {
        return new SyncCycle(database, version + 1, startedAt, true, met);
    }

    SyncCycle accepted() {
        return new SyncCycle(database, version + 1, startedAt, finished, null);
    }
}
