package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges the rights on one entity: what creating tickets needs must be there, what only resolving needs should be. */
final class RightsWords {
    static final String REMEDY = "Autotask: Admin > Company Settings & Users > Resources/Users > Security > Security Levels, the API user's level: "
            + "give the right, save, test again.";

    private static final String LESS = "Autotask: the same security level: take away Delete everywhere, and Add and Edit of companies.";

    private RightsWords() {}

    static Check check(Entity entity, Rights rights) {
        var missing = missing(entity, rights);
        if (missing.isEmpty()) {
            return Check.passed(Subject.of(entity), "The API user has every right that is needed.");
        }
        return neededAlways(entity, rights)
                ? new Check(Subject.of(entity), Outcome.WARNING,
                        "Not permitted: " + missing + ". Tickets can be created, but not resolved.", REMEDY)
                : new Check(Subject.of(entity), Outcome.FAILED,
                        "Not permitted: " + missing + ". No ticket can be created without it.", REMEDY);
    }

    /** Rights that this service never uses: a risk, not a fault. */
    static Check excessive(Map<Entity, Rights> seen) {
        var words = seen.entrySet()
                .stream()
                .filter(entry -> isExcessive(entry.getKey(), entry.getValue()))
                .map(entry -> entry.getKey().path())
                .sorted()
                .collect(Collectors.joining(", "));
        return words.isEmpty()
                ? Check.passed(Subject.EXCESSIVE_RIGHTS, "It may neither delete anything nor change companies.")
                : new Check(Subject.EXCESSIVE_RIGHTS, Outcome.WARNING,
                        "The API user may delete, or change companies: " + words + ".", LESS);
    }

    private static boolean isExcessive(Entity entity, Rights rights) {
        return rights.delete() || (entity == Entity.COMPANIES && (rights.create() || rights.update()));
    }

    private static boolean neededAlways(Entity entity, Rights rights) {
        return switch (entity) {
            case TICKETS -> rights.query() && rights.create();
            case COMPANIES -> rights.query();
            case TICKET_NOTES, TIME_ENTRIES -> true;
        };
    }

    private static String missing(Entity entity, Rights rights) {
        var needed = switch (entity) {
            case TICKETS -> Stream.of(word(rights.query(), "view"), word(rights.create(), "add"),
                    word(rights.update(), "edit"));
            case TICKET_NOTES -> Stream.of(word(rights.query(), "view"), word(rights.create(), "add"));
            case TIME_ENTRIES -> Stream.of(word(rights.queriesAll(), "view all"));
            case COMPANIES -> Stream.of(word(rights.query(), "view"));
        };
        return needed.filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String word(boolean permitted, String verb) {
        return permitted ? "" : verb;
    }
}
