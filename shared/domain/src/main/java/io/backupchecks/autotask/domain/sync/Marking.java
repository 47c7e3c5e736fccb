package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Writes verdicts, each with the audit event that it needs. */
final class Marking {
    private final SyncRecords records;

    @Inject
    Marking(SyncRecords records) {
        this.records = records;
    }

    /**
     * Writes one verdict, if the mapping is still the one that was judged.
     *
     * @param why what else is to be told of a change, empty for nothing
     * @return whether the mapping is now as the verdict says
     */
    boolean write(Verdict verdict, Actor actor, String why) {
        if (!verdict.isToBeWritten()) {
            return true;
        }
        var events = kind(verdict.outcome()).map(kind -> event(verdict.after(), kind, actor, why)).stream().toList();
        return records.mark(new SyncRecords.Mark(verdict.before(), verdict.after(), events));
    }

    private static Optional<Kind> kind(Outcome outcome) {
        return switch (outcome) {
            case UNCHANGED -> Optional.empty();
            case SETTLED, RECOVERED -> Optional.of(Kind.MAPPING_CONFIRMED);
            case RENAMED -> Optional.of(Kind.MAPPING_RENAMED);
            case MISSING -> Optional.of(Kind.MAPPING_MISSING);
            case GONE, INACTIVE -> Optional.of(Kind.MAPPING_INVALID);
        };
    }

    private static AuditEvent event(CustomerMapping after, Kind kind, Actor actor, String why) {
        var id = actor.requestId() + "-" + after.customer().value() + "-" + after.version();
        var said = after.statusReason().isEmpty() ? "The company is there under its known name." : after.statusReason();
        return new AuditEvent(id, after.synced().at(), kind, actor, after.database(), null, after.customer(), List.of(),
                0, (said + " " + why).strip());
    }
}
