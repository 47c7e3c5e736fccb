package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import java.time.Duration;

/** Turns the faults of a storage call into its two exceptions. */
final class StorageFaults {
    /** How long a call of storage is waited for, all tries together. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private StorageFaults() {}

    static void raise(Fault fault, Invocation invocation) {
        if (fault == Fault.FAIL_BEFORE || fault == Fault.FAIL_AFTER || fault == Fault.LATE) {
            invocation.wait(LIMIT);
            throw new StorageUnavailable("no answer", new IllegalStateException("injected"));
        }
        if (fault == Fault.BROKEN) {
            throw new StorageBroken("refused", new IllegalStateException("injected"));
        }
    }
}
