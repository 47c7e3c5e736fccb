package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.ticket.LiveLook.Live;
import io.backupchecks.autotask.domain.ticket.LiveLook.Sight;
import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Status;
import org.jspecify.annotations.Nullable;

/** Says what keeps a ticket from being resolved; every doubt does. */
final class Hindrances {
    private Hindrances() {}

    /** @param live the look that was made in this request, {@code null} where none was */
    static Hindrance first(RunTicketView view, @Nullable Live live) {
        return switch (view.state()) {
            case NONE, NEEDS_CONFIRMATION -> Hindrance.NO_TICKET;
            case IN_PROGRESS -> Hindrance.IN_PROGRESS;
            case VERIFYING -> Hindrance.VERIFYING;
            case CONFLICT -> Hindrance.CONFLICT;
            case CREATED -> ofTicket(view.ticket() == null ? null : view.ticket().status(), live);
        };
    }

    private static Hindrance ofTicket(@Nullable Status status, @Nullable Live live) {
        if (live != null && live.sight() == Sight.NO_ANSWER) {
            return Hindrance.UNREACHABLE;
        }
        if (status == null) {
            return Hindrance.NOT_CHECKED_NOW;
        }
        if (status.missing()) {
            return Hindrance.MISSING;
        }
        if (status.closed()) {
            return Hindrance.ALREADY_CLOSED;
        }
        return live == null || live.isStale() ? Hindrance.NOT_CHECKED_NOW : ofTime(status);
    }

    private static Hindrance ofTime(Status seen) {
        if (seen.timeEntries() == null) {
            return Hindrance.TIME_ENTRIES_NOT_KNOWN;
        }
        return seen.timeEntries() > 0 ? Hindrance.HAS_TIME_ENTRIES : Hindrance.RESOLVING_DISABLED;
    }
}
