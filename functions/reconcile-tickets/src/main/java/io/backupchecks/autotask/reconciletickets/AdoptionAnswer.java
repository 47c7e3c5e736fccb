package io.backupchecks.autotask.reconciletickets;

import io.backupchecks.autotask.domain.ticket.AdoptReport;
import io.backupchecks.autotask.lambda.json.Violation;
import java.util.List;
import java.util.Locale;

/**
 * What the person reads who adopts tickets.
 *
 * @param end {@code done}, or why it stopped before: the same again goes through everything again
 */
record AdoptionAnswer(int searched, int adopted, int conflicts, int known, String end, List<Violation> errors) {
    static AdoptionAnswer of(AdoptReport report) {
        return new AdoptionAnswer(report.searched(), report.adopted(), report.conflicts(), report.known(),
                report.end().name().toLowerCase(Locale.ROOT).replace('_', '-'), List.of());
    }

    static AdoptionAnswer invalid(List<Violation> errors) {
        return new AdoptionAnswer(0, 0, 0, 0, "invalid-request", errors);
    }
}
