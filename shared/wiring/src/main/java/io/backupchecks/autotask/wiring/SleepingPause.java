package io.backupchecks.autotask.wiring;

import io.backupchecks.autotask.domain.time.Pause;
import java.time.Duration;

/** Waits by sleeping: one invocation at a time runs in a function, so nothing else is kept waiting. */
final class SleepingPause implements Pause {
    @Override
    public void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
