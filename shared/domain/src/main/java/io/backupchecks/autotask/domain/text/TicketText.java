package io.backupchecks.autotask.domain.text;

import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.run.BackupRun;
import io.backupchecks.autotask.domain.run.RunId;

/**
 * The title and description that a run's ticket gets: plain text, every value cleaned, lengths in code points.
 *
 * <p>The same run, limits and number of listed objects always give the same text.
 */
public final class TicketText {
    private final TicketTitle title;
    private final TicketDescription description;

    /** Writes within {@code limits} and names at most {@code listedObjects} affected objects (0 or more). */
    public TicketText(TextLimits limits, int listedObjects) {
        if (listedObjects < 0) {
            throw new IllegalArgumentException("a negative number of objects");
        }
        this.title = new TicketTitle(limits.title());
        this.description = new TicketDescription(limits.description(), listedObjects);
    }

    /** {@code [Backupchecks] <Customer> - <Job> - <Status>}. */
    public String title(BackupRun run) {
        return title.of(run);
    }

    /**
     * Several lines: the run's time, backup type, job, status, remark, affected objects, reference and, last and complete,
     * {@code marker}.
     */
    public String description(BackupRun run, RunId runId, Marker marker) {
        return description.of(run, runId, marker);
    }
}
