package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.run.BackupRun;
import io.backupchecks.autotask.domain.run.Severity;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.ReferenceDataSource;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.domain.text.TextLimits;
import io.backupchecks.autotask.domain.text.TicketText;
import jakarta.inject.Inject;
import java.time.Instant;

/** Makes the ticket of a run: the same one for the preview and for the click. */
final class PreparedTicket {
    private final ReferenceDataSource referenceData;

    @Inject
    PreparedTicket(ReferenceDataSource referenceData) {
        this.referenceData = referenceData;
    }

    NewTicket of(RunId run, BackupRun report, Marker marker, CustomerMapping mapping, Settings settings, Instant now) {
        var text = text(settings);
        return new NewTicket(marker, mapping.company(), text.title(report),
                text.description(report, run, marker), fields(report, settings),
                now.plus(settings.dueIn()));
    }

    TicketText text(Settings settings) {
        var known = referenceData.of(settings.database());
        return new TicketText(new TextLimits(known.titleLimit(), known.descriptionLimit()),
                settings.objectsInDescription());
    }

    static TicketFields fields(BackupRun report, Settings settings) {
        return report.severity() == Severity.ERROR ? settings.errorFields() : settings.warningFields();
    }
}
