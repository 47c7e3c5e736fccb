package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.EntityFields;
import io.backupchecks.autotask.client.wire.EntityFields.Field;
import io.backupchecks.autotask.client.wire.EntityFields.PicklistValue;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.ReferenceDataRead;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Picklist;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.domain.tenant.ReferenceDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a description of the fields of a ticket or a note into the tenant's reference data. */
final class FieldAnswers {
    /** The picklists that tickets and notes are filled from; the spelling varies over there, so this one is kept. */
    private static final List<String> PICKLISTS = List.of("queueID", "status", "priority", "issueType", "subIssueType",
            "ticketCategory", "ticketType", "source", "noteType", "publish");

    private final Messages messages;

    FieldAnswers(Messages messages) {
        this.messages = messages;
    }

    /** A picklist value whose id is no number makes the whole answer wrong. */
    ReferenceDataRead fields(JsonNode tree, Database database, Instant readAt) {
        return Json.shaped(tree, EntityFields.class)
                .flatMap(answer -> data(answer, database, readAt))
                .<ReferenceDataRead>map(ReferenceDataRead.Found::new)
                .orElseGet(() -> new ReferenceDataRead.Failed(new BadAnswer("the answer is not a list of fields")));
    }

    private Optional<ReferenceData> data(EntityFields answer, Database database, Instant readAt) {
        try {
            return Optional.of(new ReferenceData(database, readAt,
                    length(answer, "title", ReferenceDataSource.TITLE_LIMIT),
                    length(answer, "description", ReferenceDataSource.DESCRIPTION_LIMIT), picklists(answer),
                    required(answer)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static List<String> required(EntityFields answer) {
        return answer.fields().stream().filter(Field::isToBeGiven).map(Field::name).toList();
    }

    private static int length(EntityFields answer, String name, int usual) {
        return field(answer, name).map(field -> positive(field.length(), usual)).orElse(usual);
    }

    private static int positive(@Nullable Integer length, int usual) {
        return length != null && length > 0 ? length : usual;
    }

    private List<Picklist> picklists(EntityFields answer) {
        return PICKLISTS.stream()
                .flatMap(name -> field(answer, name).stream().map(field -> new Picklist(name, values(field))))
                .toList();
    }

    private static Optional<Field> field(EntityFields answer, String name) {
        return answer.fields().stream().filter(field -> field.name().equalsIgnoreCase(name)).findFirst();
    }

    private List<Value> values(Field field) {
        var values = field.picklistValues();
        return values == null ? List.of() : values.stream().map(this::value).toList();
    }

    private Value value(PicklistValue value) {
        return new Value(Integer.parseInt(value.value()), messages.shown(value.label()), value.isActive(),
                parent(value.parentValue()));
    }

    private static @Nullable Integer parent(@Nullable String value) {
        return value == null || value.isBlank() ? null : Integer.valueOf(value);
    }
}
