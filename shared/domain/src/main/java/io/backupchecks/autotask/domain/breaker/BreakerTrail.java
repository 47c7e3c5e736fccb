package io.backupchecks.autotask.domain.breaker;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.tenant.Database;
import java.time.Instant;

/** Words the audit events of breakers: in whose request the credentials were rejected, and who closed it again. */
public record BreakerTrail(Actor actor, Instant at) {
    /** Autotask refused the login, or the tracking identifier. */
    public AuditEvent rejected(Database database) {
        return event(Kind.BREAKER_OPENED, database,
                "Autotask rejected the credentials: nothing is sent with them until a connection test passes.");
    }

    /** The zone of another tenant was answered. */
    AuditEvent belongToAnother(Database database, Database other) {
        return event(Kind.BREAKER_OPENED, database, "The API user belongs to database " + other
                + " now: nothing is sent until a connection test passes.");
    }

    public AuditEvent closed(Database database) {
        return event(Kind.BREAKER_CLOSED, database, "The connection test passed: Autotask is asked again.");
    }

    private AuditEvent event(Kind kind, Database database, String detail) {
        return AuditEvent.ofTenant(kind.id(actor, at), at, kind, actor, database, detail);
    }
}
