package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import java.util.List;

/**
 * A run as a page shows it: its ticket, and what keeps a click from creating or resolving it. What nothing keeps is
 * allowed.
 *
 * @param create why no ticket can be created now
 * @param resolve why the ticket cannot be resolved now
 */
public record RunActions(RunTicketView ticket, List<Obstacle> create, List<Hindrance> resolve) {
    public RunActions {
        create = List.copyOf(create);
        resolve = List.copyOf(resolve);
    }

    /** One thing that keeps a ticket from being resolved. */
    public enum Hindrance {
        NO_TICKET,
        IN_PROGRESS,
        VERIFYING,
        CONFLICT,
        /** In a status that counts as closed when it was last seen. */
        ALREADY_CLOSED,
        /** Only a look made in this very request allows it. */
        NOT_CHECKED_NOW
    }
}
