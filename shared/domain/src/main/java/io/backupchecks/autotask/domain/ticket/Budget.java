package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.RequestCount;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.tenant.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps scheduled looks from using up the tenant's hourly requests, which it shares with all its integrations: looks at
 * open outcomes stop at 90 % as last seen, the watch of settled ones at 50 %.
 */
final class Budget {
    private static final int OPEN = 90;
    private static final int WATCH = 50;

    private final RequestCount requests;
    private final Clock clock;

    @Inject
    Budget(RequestCount requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Whether open outcomes may be looked at now. */
    boolean allowsOpen(ServiceDesk desk, Database database) {
        return !requests.of(desk, database).exceeds(OPEN, clock.instant());
    }

    /** The items that may be looked at now, open outcomes first. */
    List<RunTicket> affordable(List<RunTicket> items, ServiceDesk desk, Database database) {
        var now = clock.instant();
        var usage = requests.of(desk, database);
        return items.stream()
                .filter(item -> !usage.exceeds(Lifecycle.isUnsettled(item) ? OPEN : WATCH, now))
                .sorted(Comparator.comparing(Lifecycle::isUnsettled).reversed())
                .limit(ReconcileTickets.BATCH)
                .toList();
    }
}
