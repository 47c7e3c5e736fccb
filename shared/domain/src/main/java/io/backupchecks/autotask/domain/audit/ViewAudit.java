package io.backupchecks.autotask.domain.audit;

import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.audit.AuditHistory.Place;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages through the audit trail of the tenant in use, and of what belongs to no tenant: credentials, and what was before them. */
public final class ViewAudit {
    private static final Comparator<AuditEvent> NEWEST_FIRST = Comparator
            .comparing((AuditEvent event) -> event.at().truncatedTo(ChronoUnit.MILLIS))
            .thenComparing(AuditEvent::id)
            .reversed();

    private final Tenants tenants;
    private final AuditHistory history;

    @Inject
    ViewAudit(Tenants tenants, AuditHistory history) {
        this.tenants = tenants;
        this.history = history;
    }

    /**
     * One page, the newest event first.
     *
     * @param place where the page before ended, {@code null} for the first
     * @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if storage does not answer
     */
    public Page page(About about, @Nullable Place place, int limit) {
        var ofNone = history.older(Database.NONE, about, place, limit + 1).stream();
        var ofTenant = tenants.credentials()
                .map(Credentials::database)
                .filter(database -> !database.equals(Database.NONE))
                .stream()
                .flatMap(database -> history.older(database, about, place, limit + 1).stream());
        return cut(Stream.concat(ofNone, ofTenant).sorted(NEWEST_FIRST).limit(limit + 1L).toList(), limit);
    }

    /** One more than asked for was read: it tells whether another page follows. */
    private static Page cut(List<AuditEvent> events, int limit) {
        return events.size() <= limit
                ? new Page(events, null)
                : new Page(events.subList(0, limit), Place.of(events.get(limit - 1)));
    }

    /** @param end where the page ends, {@code null} where nothing follows */
    public record Page(List<AuditEvent> events, @Nullable Place end) {
        public Page {
            events = List.copyOf(events);
        }
    }
}
