package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.ReferenceDataSource;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows the very ticket that a click would send, and everything that stands in its way. It writes and sends nothing. */
public final class PreviewTicket {
    private final Tenants tenants;
    private final CreationFacts.Source facts;
    private final Markers markers;
    private final PreparedTicket prepared;
    private final ReferenceDataSource referenceData;
    private final Clock clock;

    @Inject
    PreviewTicket(Tenants tenants, CreationFacts.Source facts, Markers markers, PreparedTicket prepared,
            ReferenceDataSource referenceData, Clock clock) {
        this.tenants = tenants;
        this.facts = facts;
        this.markers = markers;
        this.prepared = prepared;
        this.referenceData = referenceData;
        this.clock = clock;
    }

    /** @throws io.backupchecks.autotask.domain.tenant.StorageUnavailable if storage does not answer */
    public TicketPreview preview(CreateRequest request) {
        return tenants.credentials()
                .map(credentials -> preview(request, credentials))
                .orElseGet(() -> TicketPreview.blocked(List.of(new Obstacle.OfService(Blocker.NOT_CONFIGURED))));
    }

    private TicketPreview preview(CreateRequest request, Credentials credentials) {
        var key = new RunKey(credentials.database(), request.run());
        var read = facts.read(credentials, key, request.customer());
        var obstacles = Obstacles.of(read, credentials.proven(), request.confirmation(), clock.instant());
        var settings = read.settings();
        if (settings == null) {
            return TicketPreview.blocked(obstacles);
        }
        var mapping = Optional.ofNullable(read.mapping());
        var marker = read.found().map(RunTicket::marker).orElseGet(() -> markers.of(key));
        return mapping.map(found -> shown(request, marker, found, settings, obstacles))
                .orElseGet(() -> TicketPreview.blocked(obstacles));
    }

    private TicketPreview shown(CreateRequest request, Marker marker, CustomerMapping mapping, Settings settings,
            List<Obstacle> obstacles) {
        NewTicket ticket = prepared.of(request, marker, mapping, settings);
        var labels = referenceData.of(settings.database());
        return new TicketPreview(ticket.title(), ticket.description(), mapping.company(), mapping.companyName(),
                TicketPreview.labelled(ticket.fields(), labels), ticket.dueAt(), obstacles);
    }
}
