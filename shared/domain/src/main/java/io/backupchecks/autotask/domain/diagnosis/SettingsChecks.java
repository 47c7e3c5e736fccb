package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.configuration.ChosenValues;
import io.backupchecks.autotask.domain.configuration.Flaw;
import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.Settings;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the settings and the tenant's reference data show beside each other. */
final class SettingsChecks {
    /** So much the marker, the reference and one line about the run need. */
    private static final int LEAST_DESCRIPTION = 500;
    private static final int LEAST_TITLE = 60;
    private static final String PUBLISH = Flaw.Setting.NOTE_PUBLISH.field();

    private SettingsChecks() {}

    static Check values(Settings settings, ReferenceData data) {
        var flaws = new ChosenValues(settings).flaws(data)
                .map(flaw -> flaw.setting().field() + " " + flaw.reason())
                .collect(Collectors.joining("; "));
        return flaws.isEmpty()
                ? Check.passed(Subject.PICKLIST_VALUES, "Every value is active in the tenant.")
                : new Check(Subject.PICKLIST_VALUES, Outcome.FAILED, flaws + ". Autotask will refuse tickets.",
                        "Choose other values in the settings, or activate these in Autotask: Admin > Features & Settings > Service Desk.");
    }

    /** By its label: the value that only people of the provider see has no other mark. */
    static Check note(Settings settings, ReferenceData data) {
        var publish = Optional.ofNullable(settings.resolving().notePublish());
        if (publish.isEmpty()) {
            return new Check(Subject.NOTE_VISIBILITY, Outcome.SKIPPED, "No publish value is chosen; resolving is off.",
                    "");
        }
        return publish.flatMap(id -> data.value(PUBLISH, id))
                .filter(value -> isInternal(value.label()))
                .map(value -> Check.passed(Subject.NOTE_VISIBILITY, "The note is published as " + value.label() + "."))
                .orElseGet(() -> new Check(Subject.NOTE_VISIBILITY, Outcome.FAILED,
                        "The chosen publish value shows the note to more people than your own.",
                        "Choose the value whose label says Internal, and not Co-Managed, in the settings."));
    }

    static Check limits(ReferenceData data) {
        return data.titleLimit() >= LEAST_TITLE && data.descriptionLimit() >= LEAST_DESCRIPTION
                ? Check.passed(Subject.TEXT_LIMITS,
                        data.titleLimit() + " and " + data.descriptionLimit() + " characters.")
                : new Check(Subject.TEXT_LIMITS, Outcome.WARNING,
                        "The tenant allows only " + data.titleLimit() + " and "
                                + data.descriptionLimit() + " characters: tickets will be cut short.",
                        "Ask Autotask's support for the limits of ticket title and description.");
    }

    private static boolean isInternal(String label) {
        var words = label.toLowerCase(Locale.ROOT);
        return words.contains("internal") && !words.contains("co-managed");
    }
}
