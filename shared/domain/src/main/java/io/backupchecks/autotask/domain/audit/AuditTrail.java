package io.backupchecks.autotask.domain.audit;

/** Takes events that stand beside no change; those of a change are written in its transaction. */
@FunctionalInterface
public interface AuditTrail {
    /** Adds the event; an event of the same id that is there already stays as it is. */
    void record(AuditEvent event);
}
