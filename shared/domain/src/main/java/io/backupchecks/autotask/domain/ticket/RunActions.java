package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import java.util.List;

/**
 * A run as a page shows it: its ticket, and what keeps a click from creating or resolving it. What nothing keeps is
 * allowed.
 *
 * @param create why no ticket can be created now
 * @param resolve why the ticket cannot be resolved now
 * @param stale a look was asked for and saw nothing: the ticket is shown as it was seen before
 */
public record RunActions(RunTicketView ticket, List<Obstacle> create, List<Hindrance> resolve, boolean stale) {
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
        /** Not found at the last look. */
        MISSING,
        HAS_TIME_ENTRIES,
        /** Not read to the end. */
        TIME_ENTRIES_NOT_KNOWN,
        /** Only a look made in this very request allows it. */
        NOT_CHECKED_NOW,
        /** A look was made, and Autotask gave no answer that can be used. */
        UNREACHABLE,
        /** A click on resolve is at work, or it is not known yet what came of one. */
        RESOLUTION_IN_PROGRESS,
        /** The administrator does not allow resolving. */
        RESOLVING_DISABLED
    }
}
