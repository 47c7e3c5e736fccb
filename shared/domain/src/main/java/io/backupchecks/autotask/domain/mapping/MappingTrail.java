package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.caller.Caller;
import java.time.Instant;
import java.util.List;

/** Words the audit events of edits: who, from which company, to which one. Named by the version, so that each stands once. */
final class MappingTrail {
    private MappingTrail() {}

    static AuditEvent mapped(MappingEntry before, CustomerMapping mapping, Caller caller, Instant at) {
        var kind = before.found().filter(former -> !former.company().equals(mapping.company())).isPresent()
                ? Kind.CUSTOMER_REMAPPED
                : Kind.CUSTOMER_MAPPED;
        var from = before.found().map(former -> "from " + company(former) + " ").orElse("");
        return event(before, kind, new Act(caller, at), "Mapped " + from + "to " + company(mapping) + ".");
    }

    static AuditEvent unmapped(CustomerMapping former, Caller caller, Instant at) {
        return event(MappingEntry.of(former), Kind.CUSTOMER_UNMAPPED, new Act(caller, at),
                "Unmapped from " + company(former) + ".");
    }

    private static String company(CustomerMapping mapping) {
        return "company " + mapping.company().value() + " '" + mapping.companyName() + "'";
    }

    private static AuditEvent event(MappingEntry before, Kind kind, Act act, String detail) {
        var id = before.customer().value() + "-mapping-" + (before.version() + 1);
        return new AuditEvent(id, act.at(), kind, Actor.of(act.caller()), before.database(), null, before.customer(),
                List.of(), 0, detail);
    }

    private record Act(Caller caller, Instant at) {}
}
