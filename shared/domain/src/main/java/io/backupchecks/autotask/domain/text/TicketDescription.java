package io.backupchecks.autotask.domain.text;

import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.run.BackupRun;
import io.backupchecks.autotask.domain.run.RunId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The description within a limit in code points; its last line is the marker, complete at any limit. */
final class TicketDescription {
    /** A longer link is of no use in a text, and must not take the room of the rest. */
    private static final int URL_LIMIT = 2_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final int limit;
    private final int listedObjects;

    TicketDescription(int limit, int listedObjects) {
        this.limit = limit;
        this.listedObjects = listedObjects;
    }

    String of(BackupRun run, RunId runId, Marker marker) {
        var end = "\n" + marker.value();
        var body = body(run, runId).within(limit - CodePoints.count(end));
        return body.isEmpty() ? marker.value() : body + end;
    }

    private DescriptionBody body(BackupRun run, RunId runId) {
        var remark = run.remark().map(CleanText::new).map(CleanText::value).orElse("");
        return new DescriptionBody(head(run), remark, new ObjectList(run.objects(), listedObjects),
                reference(run, runId));
    }

    private static List<String> head(BackupRun run) {
        return List.of("Run: " + TIME.format(run.startedAt()), "Backup type: " + CleanText.shown(run.backupType()),
                "Job: " + CleanText.shown(run.job()), "Status: " + CleanText.shown(run.status()));
    }

    private static String reference(BackupRun run, RunId runId) {
        return run.url()
                .map(CleanText::new)
                .map(CleanText::value)
                .filter(url -> !url.isEmpty() && CodePoints.count(url) <= URL_LIMIT)
                .orElse("run " + runId.value());
    }
}
