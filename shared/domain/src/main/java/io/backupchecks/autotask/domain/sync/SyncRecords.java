package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.tenant.Database;
import java.util.List;
import java.util.Optional;

/** What the sync writes: one conditional write for each mapping, and the state of its cycle. */
public interface SyncRecords {
    /** How many mappings the tenant has, whatever their status; it may be a moment old. */
    long count(Database database);

    /**
     * Writes the customer's item, and the event with it.
     *
     * @return whether it was written: version and company are those it was computed from, and the read behind the stored
     *         one began before the read behind this one
     */
    boolean mark(Mark mark);

    /** Reads consistently. */
    Optional<SyncCycle> cycle(Database database);

    /** @return whether it was written: its version is one more than the stored one, 0 standing for nothing stored */
    boolean save(SyncCycle cycle);

    /**
     * What was seen of one mapping.
     *
     * @param before as it was read
     * @param after the same company; the version is one more where status or name changed
     */
    record Mark(CustomerMapping before, CustomerMapping after, List<AuditEvent> events) {
        public Mark {
            events = List.copyOf(events);
        }

        /** The condition of the write: whoever keeps the records writes over nothing else. */
        public boolean isOver(CustomerMapping stored) {
            return stored.version() == before.version() && stored.company().equals(before.company())
                    && stored.synced().asOf().toEpochMilli() < after.synced().asOf().toEpochMilli();
        }
    }
}
