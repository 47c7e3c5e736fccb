package io.backupchecks.autotask.domain.audit;

import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;
import java.util.stream.IntStream;

/** Records what happened while nothing changed: it tries twice, then raises the alarm, and never fails. */
public final class Witness {
    private static final int TRIES = 2;

    private final AuditTrail trail;
    private final Signals signals;

    @Inject
    public Witness(AuditTrail trail, Signals signals) {
        this.trail = trail;
        this.signals = signals;
    }

    /** Every try is the same event: where one has arrived, the next adds nothing. */
    public void record(AuditEvent event) {
        if (IntStream.range(0, TRIES).noneMatch(_ -> isRecorded(event))) {
            signals.raise(Signal.AUDIT_NOT_WRITTEN);
        }
    }

    private boolean isRecorded(AuditEvent event) {
        try {
            trail.record(event);
            return true;
        } catch (StorageUnavailable | StorageBroken _) {
            return false;
        }
    }
}
