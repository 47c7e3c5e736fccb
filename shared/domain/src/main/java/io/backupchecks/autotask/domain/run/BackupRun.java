package io.backupchecks.autotask.domain.run;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the operator reports about one run of a backup job, as it was sent: nothing is cleaned or shortened yet.
 *
 * @param backupType the product and kind of backup, such as {@code Veeam - Backup}
 * @param status the run's outcome in the words of Backupchecks, such as {@code Failed}
 * @param startedAt keeps the offset of the place where the run took place
 * @param url the run's page in Backupchecks
 * @param objects the affected objects, in the order in which they were sent
 */
public record BackupRun(String customerName, String job, String backupType, String status, Severity severity,
        OffsetDateTime startedAt, Optional<String> remark, Optional<String> url, List<AffectedObject> objects) {
    public BackupRun {
        objects = List.copyOf(objects);
    }
}
