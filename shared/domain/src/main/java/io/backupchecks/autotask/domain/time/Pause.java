package io.backupchecks.autotask.domain.time;

import java.time.Duration;

/** Waits a moment before something is asked for again. */
@FunctionalInterface
public interface Pause {
    void of(Duration duration);
}
