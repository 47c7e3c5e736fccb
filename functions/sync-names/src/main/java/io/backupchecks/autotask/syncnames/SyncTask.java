package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.sync.SyncNames;
import io.backupchecks.autotask.domain.time.TimeLeft;
import io.backupchecks.autotask.lambda.schedule.ScheduledTask;
import jakarta.inject.Inject;
import java.time.Duration;

/** Goes once through all mappings. */
final class SyncTask implements ScheduledTask {
    /** For the last write and the report. */
    private static final Duration RESERVE = Duration.ofSeconds(10);

    private final SyncNames syncNames;
    private final SyncLog log;

    @Inject
    SyncTask(SyncNames syncNames, SyncLog log) {
        this.syncNames = syncNames;
        this.log = log;
    }

    @Override
    public void run(RequestId id, TimeLeft time) {
        var usable = time.atMost(time.left(), RESERVE);
        log.write(syncNames.run(Actor.nameSync(id.value()), time.first(usable)));
    }
}
