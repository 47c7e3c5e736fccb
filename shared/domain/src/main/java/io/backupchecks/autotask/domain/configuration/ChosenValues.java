package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.configuration.Flaw.Setting;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.domain.tenant.Settings;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The picklist values that settings name: which they are, and whether the tenant has them. */
public record ChosenValues(Settings settings) {
    private static final String CHILD = "does not belong to the issue type";

    /** One value of one setting. */
    public record Chosen(Setting setting, int id) {}

    /** All that are set, in a fixed order. */
    public Stream<Chosen> all() {
        return Stream.of(ofTickets(), closedStatuses(), ofNotes()).flatMap(values -> values);
    }

    /** Every value that is not active in the tenant, and a sub-issue type under another issue type. */
    public Stream<Flaw> flaws(ReferenceData data) {
        return Stream.concat(all().flatMap(chosen -> flaw(chosen, data).stream()), child(data).stream());
    }

    private Stream<Chosen> ofTickets() {
        var fields = settings.errorFields();
        return Stream.of(chosen(Setting.QUEUE, fields.queue()), chosen(Setting.NEW_STATUS, fields.status()),
                chosen(Setting.ISSUE_TYPE, fields.issueType()), chosen(Setting.SUB_ISSUE_TYPE, fields.subIssueType()),
                chosen(Setting.CATEGORY, fields.category()), chosen(Setting.TICKET_TYPE, fields.ticketType()),
                chosen(Setting.SOURCE, fields.source()), chosen(Setting.ERROR_PRIORITY, fields.priority()),
                chosen(Setting.WARNING_PRIORITY, settings.warningFields().priority()))
                .flatMap(Optional::stream);
    }

    private Stream<Chosen> closedStatuses() {
        return settings.closedStatuses().stream().sorted().map(id -> new Chosen(Setting.CLOSED_STATUSES, id));
    }

    private Stream<Chosen> ofNotes() {
        var resolving = settings.resolving();
        return Stream.of(chosen(Setting.NOTE_TYPE, resolving.noteType()),
                chosen(Setting.NOTE_PUBLISH, resolving.notePublish())).flatMap(Optional::stream);
    }

    private static Optional<Chosen> chosen(Setting setting, @Nullable Integer id) {
        return Optional.ofNullable(id).map(value -> new Chosen(setting, value));
    }

    private static Optional<Flaw> flaw(Chosen chosen, ReferenceData data) {
        var value = data.value(chosen.setting().field(), chosen.id());
        if (value.isEmpty()) {
            return Optional.of(new Flaw(chosen.setting(), "is no value of this tenant: " + chosen.id()));
        }
        return value.filter(found -> !found.active())
                .map(found -> new Flaw(chosen.setting(), "is inactive in this tenant: " + chosen.id()));
    }

    private Optional<Flaw> child(ReferenceData data) {
        var fields = settings.errorFields();
        var child = fields.subIssueType();
        return child == null
                ? Optional.empty()
                : data.value(Setting.SUB_ISSUE_TYPE.field(), child)
                        .map(Value::parent)
                        .filter(parent -> !parent.equals(fields.issueType()))
                        .map(_ -> new Flaw(Setting.SUB_ISSUE_TYPE, CHILD));
    }
}
