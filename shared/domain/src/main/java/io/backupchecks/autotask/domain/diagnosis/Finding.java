package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks of one test while it runs. */
final class Finding {
    private static final List<Subject> ALL = List.of(Subject.NETWORK, Subject.ZONE, Subject.CREDENTIALS,
            Subject.TRACKING_IDENTIFIER, Subject.RIGHTS_TICKETS, Subject.RIGHTS_TICKET_NOTES,
            Subject.RIGHTS_TIME_ENTRIES, Subject.RIGHTS_COMPANIES, Subject.OWN_COMPANY);

    private final List<Check> checks = new ArrayList<>();
    private final Map<Entity, Rights> rights = new EnumMap<>(Entity.class);
    private @Nullable Zone zone;
    private boolean loginRefused;

    void add(Check check) {
        checks.add(check);
    }

    void passed(Subject subject, String detail) {
        add(Check.passed(subject, detail));
    }

    void failed(Subject subject, Trouble trouble) {
        loginRefused |= trouble instanceof Trouble.LoginRefused;
        add(TroubleWords.failed(subject, trouble));
    }

    void saw(Entity entity, Rights permitted) {
        rights.put(entity, permitted);
    }

    Map<Entity, Rights> rights() {
        return Map.copyOf(rights);
    }

    void found(Zone found) {
        zone = found;
    }

    @Nullable
    Zone zone() {
        return zone;
    }

    boolean isLoginRefused() {
        return loginRefused;
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
