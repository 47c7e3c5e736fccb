package io.backupchecks.autotask.domain.audit;

import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail of one tenant, the newest event first. Events of a customer or day may turn up a moment late. */
@FunctionalInterface
public interface AuditHistory {
    /**
     * At most {@code limit} events that are older than {@code place}, or the newest ones.
     *
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if storage does not answer
     */
    List<AuditEvent> older(Database database, About about, @Nullable Place place, int limit);

    /** What the events are about. */
    sealed interface About {
        record Run(RunId run) implements About {}

        record Customer(CustomerId customer) implements About {}

        /** A day in UTC. */
        record Day(LocalDate date) implements About {}
    }

    /**
     * Where one event stands among the others.
     *
     * @param at to the millisecond
     * @param id decides between events of one millisecond
     */
    record Place(Instant at, String id) {
        static Place of(AuditEvent event) {
            return new Place(event.at(), event.id());
        }
    }
}
