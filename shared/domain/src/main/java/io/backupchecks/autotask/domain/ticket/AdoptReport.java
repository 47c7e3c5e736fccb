package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.ticket.ReconcileReport.End;

/**
 * What an adoption saw.
 *
 * @param searched runs whose markers were searched for
 * @param adopted runs whose ticket was recorded now
 * @param conflicts runs with more than one ticket
 * @param known runs whose tickets were known already
 */
public record AdoptReport(int searched, int adopted, int conflicts, int known, End end) {
    static AdoptReport ended(End end) {
        return new AdoptReport(0, 0, 0, 0, end);
    }

    AdoptReport endedBy(End why) {
        return new AdoptReport(searched, adopted, conflicts, known, why);
    }

    AdoptReport and(AdoptReport next) {
        return new AdoptReport(searched + next.searched, adopted + next.adopted, conflicts + next.conflicts,
                known + next.known, next.end);
    }
}
