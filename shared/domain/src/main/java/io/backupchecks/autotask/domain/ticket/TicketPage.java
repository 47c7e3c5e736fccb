package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Settings;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a page of runs is shown from, read consistently.
 *
 * @param tickets without the runs that have no item
 * @param mappings without the customers that nobody mapped
 */
public record TicketPage(Map<RunId, RunTicket> tickets, Map<CustomerId, CustomerMapping> mappings,
        @Nullable Settings settings) {
    public TicketPage {
        tickets = Map.copyOf(tickets);
        mappings = Map.copyOf(mappings);
    }

    /** Reads the page. */
    @FunctionalInterface
    public interface Source {
        /** Reads in batches of a hundred items: the runs, the customers, the settings. */
        TicketPage read(Database database, Set<RunId> runs, Set<CustomerId> customers);
    }
}
