package io.backupchecks.autotask.domain.mapping;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.audit.Witness;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Records that a customer was not mapped, and why: nothing has changed then. An answer that is no refusal leaves no trace. */
final class RefusedMappings {
    private final Witness witness;
    private final Clock clock;

    @Inject
    RefusedMappings(Witness witness, Clock clock) {
        this.witness = witness;
        this.clock = clock;
    }

    MappingChange told(MappingChange answer, Asked asked) {
        why(answer).ifPresent(why -> record(asked, why));
        return answer;
    }

    private void record(Asked asked, String why) {
        var at = clock.instant();
        var id = Kind.MAPPING_REFUSED.id(Actor.of(asked.caller()), at);
        witness.record(new AuditEvent(id, at, Kind.MAPPING_REFUSED, Actor.of(asked.caller()), asked.database(), null,
                asked.customer(), List.of(), 0, "Company " + asked.company().value() + ": " + why));
    }

    private static Optional<String> why(MappingChange answer) {
        return switch (answer) {
            case MappingChange.Taken(var by) -> Optional.of("it is mapped to customer " + by.value() + ".");
            case MappingChange.CompanyAbsent _ -> Optional.of("there is no such company.");
            case MappingChange.CompanyInactive _ -> Optional.of("it is not active.");
            case MappingChange.Impossible(var obstacle) -> Optional.of(of(obstacle));
            case MappingChange.Mapped _,MappingChange.Unmapped _,MappingChange.NotMapped _,MappingChange.Stale _ ->
                Optional.empty();
        };
    }

    private static String of(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NotConfigured _ -> "the integration is not configured.";
            case Obstacle.Untested _ -> "the credentials have not passed the connection test.";
            case Obstacle.BreakerOpen _ -> "Autotask has rejected the credentials.";
            case Obstacle.OutOfTime _ -> "Autotask answered too slowly.";
            case Obstacle.Failed _ -> "Autotask did not show it.";
        };
    }

    /** What was asked for. */
    record Asked(Database database, CustomerId customer, CompanyId company, Caller caller) {}
}
