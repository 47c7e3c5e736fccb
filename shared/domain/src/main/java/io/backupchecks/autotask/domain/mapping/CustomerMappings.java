package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mappings of all customers, one company for one customer and the reverse. */
public interface CustomerMappings {
    /** Reads consistently. */
    Optional<CustomerMapping> find(Database database, CustomerId customer);

    /** Reads many consistently; a customer that is not mapped is not among them. */
    Map<CustomerId, CustomerMapping> find(Database database, Set<CustomerId> customers);

    /** Reads consistently what an edit needs. */
    MappingEntry entry(Database database, CustomerId customer);

    /**
     * Writes an edit in one transaction: the customer's item, the company's item, the former company's item away, and the
     * audit event.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if it may or may not have been written
     */
    Edited edit(Edit edit);

    /**
     * The mappings of one status in order of their last look, the oldest first; they may be a moment old.
     *
     * @param after where to go on, {@code null} for the beginning
     */
    List<CustomerMapping> listed(Database database, Status status, @Nullable Place after, int limit);

    /**
     * One change by an operator.
     *
     * @param before as it was read
     * @param after its version is one more
     */
    record Edit(MappingEntry before, MappingEntry after, AuditEvent event) {}

    /**
     * Where a mapping stands in its list.
     *
     * @param syncedAt to the millisecond
     */
    record Place(Instant syncedAt, CustomerId customer) {
        public static Place of(CustomerMapping mapping) {
            return new Place(mapping.synced().at().truncatedTo(ChronoUnit.MILLIS), mapping.customer());
        }
    }

    /** What became of an edit. */
    sealed interface Edited {
        record Held() implements Edited {}

        /** The customer's item is not any more what was read. */
        record Moved(MappingEntry now) implements Edited {}

        /** Nothing was written: the company is another customer's. */
        record Taken(CustomerId by) implements Edited {}
    }
}
