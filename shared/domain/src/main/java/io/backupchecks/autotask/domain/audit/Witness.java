package io.backupchecks.autotask.domain.audit;

import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import jakarta.inject.Inject;

/** Records what happened while nothing changed: it tries twice, then raises the alarm, and never fails. */
public final class Witness {
    private final AuditTrail trail;
    private final Signals signals;

    @Inject
    public Witness(AuditTrail trail, Signals signals) {
        this.trail = trail;
        this.signals = signals;
    }

    /** The second try is the same event: where the first has arrived, nothing is added. */
    public void record(AuditEvent event) {
        if (!isRecorded(event) && !isRecorded(event)) {
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
