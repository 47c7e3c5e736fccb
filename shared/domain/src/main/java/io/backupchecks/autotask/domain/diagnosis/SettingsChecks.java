package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.configuration.ChosenValues;
import io.backupchecks.autotask.domain.configuration.Flaw;
import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import io.backupchecks.autotask.domain.diagnosis.Check.Subject;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.domain.tenant.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the settings and the tenant's reference data show beside each other. */
final class SettingsChecks {
    /** So much the marker, the reference and one line about the run need. */
    private static final int LEAST_DESCRIPTION = 500;
    private static final int LEAST_TITLE = 60;
    private static final String PUBLISH = Flaw.Setting.NOTE_PUBLISH.field();
    private static final String CHOOSE = "Choose other values in the settings, or activate these in Autotask: "
            + "Admin > Features & Settings > Service Desk.";
    /** Every ticket has these, and the marker. */
    private static final Set<String> ALWAYS = Set.of("companyid", "title", "description", "externalid", "queueid",
            "status", "priority", "duedatetime");

    private SettingsChecks() {}

    static List<Check> all(Settings settings, ReferenceData data) {
        return List.of(values(settings, data), requiredFields(settings, data), closedStatuses(data),
                note(settings, data), limits(data));
    }

    private static Check values(Settings settings, ReferenceData data) {
        var flaws = new ChosenValues(settings).flaws(data)
                .map(flaw -> flaw.setting().field() + " " + flaw.reason())
                .collect(Collectors.joining("; "));
        return flaws.isEmpty()
                ? Check.passed(Subject.PICKLIST_VALUES, "Every value is active in the tenant.")
                : Check.failed(Subject.PICKLIST_VALUES, flaws + ". Autotask will refuse tickets.", CHOOSE);
    }

    private static Check requiredFields(Settings settings, ReferenceData data) {
        var given = new ChosenValues(settings).all()
                .map(chosen -> chosen.setting().field().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        var missing = data.required()
                .stream()
                .filter(field -> !ALWAYS.contains(field.toLowerCase(Locale.ROOT)))
                .filter(field -> !given.contains(field.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Check.passed(Subject.REQUIRED_FIELDS, "Every ticket has all of them.")
                : Check.failed(Subject.REQUIRED_FIELDS,
                        "Autotask requires fields that tickets do not have: " + missing + ". It will refuse them.",
                        "Choose a value in the settings. Where the settings do not have the field, make it optional in "
                                + "Autotask: Admin > Features & Settings > Service Desk > Ticket Categories.");
    }

    /** The settings always count it as closed; whether the tenant has it is the tenant's matter. */
    private static Check closedStatuses(ReferenceData data) {
        return data.value(Flaw.Setting.CLOSED_STATUSES.field(), Settings.COMPLETE)
                .filter(Value::active)
                .map(complete -> Check.passed(Subject.CLOSED_STATUSES,
                        "Tickets are closed as " + complete.label() + "."))
                .orElseGet(() -> Check.failed(Subject.CLOSED_STATUSES, "Status " + Settings.COMPLETE
                        + ", Complete, is missing or inactive. It is the one that closes a ticket: none can be resolved.",
                        "Autotask: Admin > Features & Settings > Service Desk > Statuses: activate Complete."));
    }

    /** By its label: the value that only people of the provider see has no other mark. */
    private static Check note(Settings settings, ReferenceData data) {
        var publish = Optional.ofNullable(settings.resolving().notePublish());
        if (publish.isEmpty()) {
            return new Check(Subject.NOTE_VISIBILITY, Outcome.SKIPPED, "No publish value is chosen; resolving is off.",
                    "");
        }
        return publish.flatMap(id -> data.value(PUBLISH, id))
                .filter(value -> isInternal(value.label()))
                .map(value -> Check.passed(Subject.NOTE_VISIBILITY, "The note is published as " + value.label() + "."))
                .orElseGet(() -> Check.failed(Subject.NOTE_VISIBILITY,
                        "The chosen publish value shows the note to more people than your own.",
                        "Choose the value whose label says Internal, and not Co-Managed, in the settings."));
    }

    private static Check limits(ReferenceData data) {
        return data.titleLimit() >= LEAST_TITLE && data.descriptionLimit() >= LEAST_DESCRIPTION
                ? Check.passed(Subject.TEXT_LIMITS,
                        data.titleLimit() + " and " + data.descriptionLimit() + " characters.")
                : Check.warning(Subject.TEXT_LIMITS,
                        "The tenant allows only " + data.titleLimit() + " and "
                                + data.descriptionLimit() + " characters: tickets will be cut short.",
                        "Ask Autotask's support for the limits of ticket title and description.");
    }

    private static boolean isInternal(String label) {
        var words = label.toLowerCase(Locale.ROOT);
        return words.contains("internal") && !words.contains("co-managed");
    }
}
