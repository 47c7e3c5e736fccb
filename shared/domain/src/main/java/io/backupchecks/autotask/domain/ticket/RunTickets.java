package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The items of all runs. Reads are consistent; a write holds only if the stored version is the one the change was
 * computed from.
 *
 * <p>Every method throws {@link io.backupchecks.autotask.domain.tenant.StorageUnavailable} where storage does not
 * answer; a write may then have taken effect. {@link io.backupchecks.autotask.domain.tenant.StorageBroken} tells that
 * it has not and never will.
 */
public interface RunTickets {
    Optional<RunTicket> find(RunKey key);

    /** Writes the item and its audit events in one transaction. */
    Written write(Change change);

    /** Writes the item from CLAIMED to SENDING on condition that everything the click rests on still holds. */
    Permitted permit(Change change, Grounds grounds);

    /** Writes the item with a resolution that may send, on condition that everything the click rests on still holds. */
    Permitted permit(Change change, ResolvingGrounds grounds);

    /** Keys of items that are due, earliest first: a hint, the item itself decides. */
    List<RunKey> due(Database database, Instant until, int limit);

    /**
     * The next version of an item.
     *
     * @param from the version it was computed from, 0 for an absent item
     * @param token names this write: a repeat carries the same token and the same content
     */
    record Change(long from, RunTicket item, List<AuditEvent> events, String token) {
        public Change {
            events = List.copyOf(events);
        }
    }

    /**
     * What a permit rests on: each stays as it was read, or nothing is permitted.
     *
     * <p>The breaker of {@code credentials.secret()} must be closed.
     */
    record Grounds(Credentials credentials, Settings settings, CustomerMapping mapping) {}

    /**
     * What a permit to resolve rests on: each stays as it was read, and the settings allow resolving, or nothing is permitted.
     *
     * <p>The breaker of {@code credentials.secret()} must be closed.
     */
    record ResolvingGrounds(Credentials credentials, Settings settings) {}

    /** How a write ended. */
    sealed interface Written {
        record Held() implements Written {}

        /** Another write came first, or this very one before: the winner tells. Empty where the item is absent. */
        record Lost(Optional<RunTicket> winner) implements Written {}

        /** Another transaction was at work on an item: not written, may be repeated. */
        record Busy() implements Written {}
    }

    /** How a permit ended. */
    sealed interface Permitted {
        record Held() implements Permitted {}

        record Lost(Optional<RunTicket> winner) implements Permitted {}

        /** Not written: the first of the grounds that no longer holds. */
        record GroundsChanged(Ground ground) implements Permitted {}

        /** Conflict or throttling: not written, the identical request may be repeated. */
        record Busy() implements Permitted {}
    }

    /** In the order in which they are judged. */
    enum Ground {
        CREDENTIALS,
        SETTINGS,
        MAPPING,
        BREAKER
    }
}
