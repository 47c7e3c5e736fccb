package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.UsageRead;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Usage;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps scheduled looks from using up the tenant's hourly requests, which it shares with all its integrations: looks at
 * open outcomes stop at 90 % as last seen, the watch of settled ones at 50 %.
 */
final class Budget {
    private static final int OPEN = 90;
    private static final int WATCH = 50;
    private static final Duration FRESH = Duration.ofSeconds(90);
    private static final Duration READ = Duration.ofSeconds(3);

    private final Tenants tenants;
    private final Clock clock;

    @Inject
    Budget(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The items that may be looked at now, open outcomes first. The count is asked for again when it is older than 90 seconds. */
    List<RunTicket> affordable(List<RunTicket> items, ServiceDesk desk, Database database) {
        var now = clock.instant();
        var usage = current(tenants.usage(database), desk, database);
        return items.stream()
                .filter(item -> !usage.exceeds(Lifecycle.isUnsettled(item) ? OPEN : WATCH, now))
                .sorted(Comparator.comparing(Lifecycle::isUnsettled).reversed())
                .limit(ReconcileTickets.BATCH)
                .toList();
    }

    private Usage current(Usage stored, ServiceDesk desk, Database database) {
        if (clock.instant().isBefore(stored.seenAt().plus(FRESH))) {
            return stored;
        }
        return switch (desk.usage(READ)) {
            case UsageRead.Counted(var requests, var allowed) -> {
                var seen = new Usage(requests, allowed, clock.instant());
                tenants.save(database, seen);
                yield seen;
            }
            case UsageRead.Failed _ -> stored;
        };
    }
}
