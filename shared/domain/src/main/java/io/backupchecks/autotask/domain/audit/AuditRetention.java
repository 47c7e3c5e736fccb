package io.backupchecks.autotask.domain.audit;

import java.time.Duration;

/** How long audit events are kept, counted from what they tell of. */
@FunctionalInterface
public interface AuditRetention {
    /** Where nobody has said otherwise. */
    Duration USUAL = Duration.ofDays(400);

    Duration current();
}
