package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.desk.Canaries.Canary;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * Judges whether a search saw: only then may "nothing there" be believed.
 *
 * <p>An API user who may not see a ticket gets an empty list without an error. So every search also asks for a ticket
 * that is known to exist, the canary.
 */
public final class Sight {
    private final CanaryRecords records;
    private final Signals signals;

    @Inject
    public Sight(CanaryRecords records, Signals signals) {
        this.records = records;
        this.signals = signals;
    }

    /** Whether the search that brought {@code rows} saw. Reads at most one ticket or company more, only for an absent canary. */
    public boolean sees(ServiceDesk desk, Canaries canaries, List<FoundTicket> rows, Duration limit) {
        return canaries.living()
                .stream()
                .findFirst()
                .map(first -> finds(desk, canaries, first, rows, limit))
                .orElseGet(() -> withoutCanary(desk, canaries, limit));
    }

    private boolean finds(ServiceDesk desk, Canaries canaries, Canary canary, List<FoundTicket> rows, Duration limit) {
        var found = rows.stream().anyMatch(row -> row.id().equals(canary.ticket()) && row.carries(canary.marker()));
        return found || lookInto(desk.ticket(canary.ticket(), limit), canaries, canary);
    }

    /** The canary is absent: still there, then the search is blind; deleted, then another one has to do next time. */
    private boolean lookInto(TicketRead read, Canaries canaries, Canary canary) {
        return switch (read) {
            case TicketRead.Found(var ticket) when canary.marker().isCarriedBy(ticket.externalId()) -> blind();
            case TicketRead.Found _ -> {
                markOverwritten(canaries);
                yield false;
            }
            case TicketRead.Absent _ -> {
                records.save(canaries.without(canary));
                yield false;
            }
            case TicketRead.Failed _ -> false;
        };
    }

    /** Before the first ticket of a tenant the provider's own company stands in; after it, nothing does. */
    private boolean withoutCanary(ServiceDesk desk, Canaries canaries, Duration limit) {
        if (canaries.everHad()) {
            return blind();
        }
        return switch (desk.company(CompanyId.OWN, limit)) {
            case CompanyRead.Found _ -> true;
            case CompanyRead.Absent _ -> blind();
            case CompanyRead.Failed _ -> false;
        };
    }

    /** The marker of a ticket was changed or emptied over there: from now on {@code externalID} alone proves nothing. */
    public void markOverwritten(Canaries canaries) {
        signals.raise(Signal.MARKER_OVERWRITTEN);
        if (!canaries.markersOverwritten()) {
            records.save(canaries.overwritten());
        }
    }

    private boolean blind() {
        signals.raise(Signal.SEARCH_BLIND);
        return false;
    }
}
