package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.Severity;
import io.backupchecks.autotask.domain.tenant.ReferenceDataSource;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.domain.text.TextLimits;
import io.backupchecks.autotask.domain.text.TicketText;
import jakarta.inject.Inject;
import java.time.Clock;

/** Makes the ticket of a run: the same one for the preview and for the click. */
final class PreparedTicket {
    private final ReferenceDataSource referenceData;
    private final Clock clock;

    @Inject
    PreparedTicket(ReferenceDataSource referenceData, Clock clock) {
        this.referenceData = referenceData;
        this.clock = clock;
    }

    NewTicket of(CreateRequest request, Marker marker, CustomerMapping mapping, Settings settings) {
        var text = text(settings);
        return new NewTicket(marker, mapping.company(), text.title(request.report()),
                text.description(request.report(), request.run(), marker), fields(request, settings),
                clock.instant().plus(settings.dueIn()));
    }

    TicketText text(Settings settings) {
        var known = referenceData.of(settings.database());
        return new TicketText(new TextLimits(known.titleLimit(), known.descriptionLimit()),
                settings.objectsInDescription());
    }

    static TicketFields fields(CreateRequest request, Settings settings) {
        return request.report().severity() == Severity.ERROR ? settings.errorFields() : settings.warningFields();
    }
}
