package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks of one test while it runs. */
final class Finding {
    private static final List<Subject> ALL = List.of(Subject.NETWORK, Subject.ZONE, Subject.CREDENTIALS,
            Subject.TRACKING_IDENTIFIER, Subject.RIGHTS_TICKETS, Subject.RIGHTS_TICKET_NOTES,
            Subject.RIGHTS_TIME_ENTRIES, Subject.RIGHTS_COMPANIES, Subject.OWN_COMPANY);

    private final List<Check> checks = new ArrayList<>();
    private final Map<Entity, Rights> rights = new EnumMap<>(Entity.class);
    private @Nullable Zone zone;
    private @Nullable Usage usage;
    private boolean isRejected;

    void add(Check check) {
        checks.add(check);
    }

    void passed(Subject subject, String detail) {
        add(Check.passed(subject, detail));
    }

    void failed(Subject subject, Trouble trouble) {
        isRejected |= trouble instanceof Trouble.LoginRefused || trouble instanceof Trouble.TrackingIdentifierRefused;
        add(TroubleWords.failed(subject, trouble));
    }

    void saw(Entity entity, Rights permitted) {
        rights.put(entity, permitted);
    }

    Map<Entity, Rights> rights() {
        return Map.copyOf(rights);
    }

    /** Judged at once: from half of it on scheduled work waits. */
    void saw(Usage seen) {
        usage = seen;
        add(UsageWords.check(seen));
    }

    /** Empty where it was not told, or is that of another tenant. */
    Optional<Usage> usageOf(Database database) {
        return Optional.ofNullable(zone).filter(found -> found.database().equals(database)).map(_ -> usage);
    }

    void found(Zone found) {
        zone = found;
    }

    @Nullable
    Zone zone() {
        return zone;
    }

    /** Whether Autotask refused user, secret or tracking identifier: then nothing may try them once more. */
    boolean isRejected() {
        return isRejected;
    }

    /** With every step that was not reached. */
    Diagnosis diagnosis() {
        var whole = new ArrayList<>(checks);
        ALL.stream()
                .filter(subject -> checks.stream().noneMatch(check -> check.subject() == subject))
                .forEach(subject -> whole.add(Check.skipped(subject)));
        return new Diagnosis(whole.stream().sorted((one, other) -> one.subject().compareTo(other.subject())).toList());
    }
}
