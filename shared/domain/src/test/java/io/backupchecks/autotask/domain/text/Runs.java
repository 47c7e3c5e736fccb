package io.backupchecks.autotask.domain.text;

import io.backupchecks.autotask.domain.run.AffectedObject;
import io.backupchecks.autotask.domain.run.BackupRun;
import io.backupchecks.autotask.domain.run.Severity;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs for these tests, each a departure from one failed run of Contoso. */
record Runs(BackupRun run) {
    static final OffsetDateTime STARTED_AT = OffsetDateTime.parse("2026-01-12T22:00:04+01:00");

    static Runs failed() {
        return new Runs(new BackupRun("Contoso BV", "Nightly HV01", "Veeam - Backup", "Failed", Severity.ERROR,
                STARTED_AT, Optional.empty(), Optional.empty(), List.of()));
    }

    Runs titled(String customer, String job, String status) {
        return new Runs(new BackupRun(customer, job, run.backupType(), status, run.severity(), run.startedAt(),
                run.remark(), run.url(), run.objects()));
    }

    Runs ofType(String backupType) {
        return new Runs(new BackupRun(run.customerName(), run.job(), backupType, run.status(), run.severity(),
                run.startedAt(), run.remark(), run.url(), run.objects()));
    }

    Runs startedAt(String time) {
        return new Runs(new BackupRun(run.customerName(), run.job(), run.backupType(), run.status(), run.severity(),
                OffsetDateTime.parse(time), run.remark(), run.url(), run.objects()));
    }

    Runs remarked(String remark) {
        return new Runs(new BackupRun(run.customerName(), run.job(), run.backupType(), run.status(), run.severity(),
                run.startedAt(), Optional.of(remark), run.url(), run.objects()));
    }

    Runs linked(String url) {
        return new Runs(new BackupRun(run.customerName(), run.job(), run.backupType(), run.status(), run.severity(),
                run.startedAt(), run.remark(), Optional.of(url), run.objects()));
    }

    Runs affecting(AffectedObject... objects) {
        return affecting(Arrays.asList(objects));
    }

    Runs affecting(List<AffectedObject> objects) {
        return new Runs(new BackupRun(run.customerName(), run.job(), run.backupType(), run.status(), run.severity(),
                run.startedAt(), run.remark(), run.url(), objects));
    }

    static AffectedObject error(String name, String message) {
        return new AffectedObject(name, Severity.ERROR, message);
    }

    static AffectedObject warning(String name, String message) {
        return new AffectedObject(name, Severity.WARNING, message);
    }

    /** {@code count} failed objects named {@code vm-1}, {@code vm-2} and so on. */
    static List<AffectedObject> machines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> error("vm-" + number, "Offline")).toList();
    }
}
