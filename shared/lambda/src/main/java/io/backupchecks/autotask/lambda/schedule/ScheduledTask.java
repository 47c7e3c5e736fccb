package io.backupchecks.autotask.lambda.schedule;

import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.time.TimeLeft;

/** What a function does when its schedule comes round. */
@FunctionalInterface
public interface ScheduledTask {

    /**
     * Runs once.
     *
     * @param id names this run in audit events, as log lines do
     */
    void run(RequestId id, TimeLeft time);
}
