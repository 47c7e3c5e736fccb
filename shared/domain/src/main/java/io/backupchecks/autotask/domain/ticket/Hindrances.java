package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.ticket.LiveLook.Live;
import io.backupchecks.autotask.domain.ticket.LiveLook.Sight;
import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what keeps a ticket from being resolved; every doubt does. */
final class Hindrances {
    private Hindrances() {}

    /**
     * Empty where the ticket may be resolved, which only a look made in this request allows.
     *
     * @param live the look that was made in this request, {@code null} where none was
     * @param facts {@code null} where no look was made, or nothing is configured
     */
    static Optional<Hindrance> first(RunTicketView view, @Nullable Live live, @Nullable ResolvingFacts facts) {
        return switch (view.state()) {
            case NONE, NEEDS_CONFIRMATION -> Optional.of(Hindrance.NO_TICKET);
            case IN_PROGRESS -> Optional.of(Hindrance.IN_PROGRESS);
            case VERIFYING -> Optional.of(Hindrance.VERIFYING);
            case CONFLICT -> Optional.of(Hindrance.CONFLICT);
            case CREATED -> isUnderway(view.resolution())
                    ? Optional.of(Hindrance.RESOLUTION_IN_PROGRESS)
                    : ofTicket(view.ticket() == null ? null : view.ticket().status(), live, facts);
        };
    }

    private static boolean isUnderway(@Nullable Resolution resolution) {
        return resolution != null && resolution.isUnderway();
    }

    private static Optional<Hindrance> ofTicket(@Nullable Status status, @Nullable Live live,
            @Nullable ResolvingFacts facts) {
        if (live != null && live.sight() == Sight.NO_ANSWER) {
            return Optional.of(Hindrance.UNREACHABLE);
        }
        if (status == null) {
            return Optional.of(Hindrance.NOT_CHECKED_NOW);
        }
        if (status.missing()) {
            return Optional.of(Hindrance.MISSING);
        }
        if (status.closed()) {
            return Optional.of(Hindrance.ALREADY_CLOSED);
        }
        return live == null || live.isStale() || facts == null
                ? Optional.of(Hindrance.NOT_CHECKED_NOW)
                : ofTime(status, facts);
    }

    private static Optional<Hindrance> ofTime(Status seen, ResolvingFacts facts) {
        if (seen.timeEntries() == null) {
            return Optional.of(Hindrance.TIME_ENTRIES_NOT_KNOWN);
        }
        if (seen.timeEntries() > 0) {
            return Optional.of(Hindrance.HAS_TIME_ENTRIES);
        }
        if (!ResolveGate.isAllowed(facts)) {
            return Optional.of(Hindrance.RESOLVING_DISABLED);
        }
        return ResolveGate.shownAt(facts) == null
                ? Optional.of(Hindrance.TIME_ENTRIES_NOT_KNOWN)
                : Optional.empty();
    }
}
