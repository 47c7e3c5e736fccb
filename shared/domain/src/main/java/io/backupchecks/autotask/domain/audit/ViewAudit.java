package io.backupchecks.autotask.domain.audit;

import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.audit.AuditHistory.Place;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Tenants;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages through the audit trail of the tenant in use. */
public final class ViewAudit {
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
        return tenants.credentials()
                .map(Credentials::database)
                .map(database -> history.older(database, about, place, limit + 1))
                .map(events -> cut(events, limit))
                .orElseGet(() -> new Page(List.of(), null));
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
