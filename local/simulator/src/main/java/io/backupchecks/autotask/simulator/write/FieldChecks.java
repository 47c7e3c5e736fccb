package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Field;
import io.backupchecks.autotask.simulator.metadata.Field.Trait;
import io.backupchecks.autotask.simulator.metadata.PicklistValue;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The checks that follow from a field's metadata alone. */
final class FieldChecks {
    private FieldChecks() {}

    static List<String> required(Draft draft) {
        return draft.answerable()
                .stream()
                .filter(field -> field.is(Trait.REQUIRED) && isBlank(draft, field))
                .map(field -> "Value does not exist for the required field " + field.name())
                .toList();
    }

    private static boolean isBlank(Draft draft, Field field) {
        return !draft.has(field.name()) || draft.value(field.name()).asString("").isBlank();
    }

    static List<String> lengths(Draft draft) {
        return checked(draft).filter(field -> field.length() > 0)
                .filter(field -> draft.value(field.name()).asString("").length() > field.length())
                .map(field -> "String value exceeds maximum length (field:" + field.name() + ").")
                .toList();
    }

    static List<String> picklists(Draft draft) {
        return draft.answerable()
                .stream()
                .filter(field -> field.is(Trait.PICKLIST) && draft.has(field.name()))
                .filter(field -> active(draft, field).isEmpty())
                .map(field -> "Picklist value [" + draft.number(field.name()) + "] does not exist for " + field.name())
                .toList();
    }

    static List<String> childPicklists(Draft draft) {
        return draft.definition()
                .fields()
                .stream()
                .filter(field -> !field.parentField().isEmpty() && draft.has(field.name()))
                .filter(field -> draft.touches(field.name()) || draft.touches(parent(draft, field)))
                .filter(field -> active(draft, field).filter(isChildOf(draft, parent(draft, field))).isEmpty())
                .map(field -> "Value does not exist for child picklist: " + field.name())
                .toList();
    }

    private static String parent(Draft draft, Field field) {
        return draft.definition()
                .field(field.parentField())
                .map(Field::name)
                .orElse(field.parentField().toLowerCase(Locale.ROOT));
    }

    private static Predicate<PicklistValue> isChildOf(Draft draft, String parent) {
        return value -> value.parentValue().equals(draft.value(parent).asString(""));
    }

    private static Optional<PicklistValue> active(Draft draft, Field field) {
        return draft.tenant().picklists().active(draft.definition().type(), field.name(), draft.number(field.name()));
    }

    static List<String> references(Draft draft) {
        return checked(draft).filter(field -> draft.has(field.name()))
                .filter(field -> field.referencedEntity().filter(type -> isDangling(draft, field, type)).isPresent())
                .map(field -> "Reference value on field: " + field.name() + " of type: " + field.reference()
                        + " does not exist or is invalid.")
                .toList();
    }

    private static boolean isDangling(Draft draft, Field field, EntityType type) {
        return draft.tenant()
                .table(type)
                .find(draft.number(field.name()))
                .filter(row -> !row.isHidden() && isUsable(draft.tenant(), type, row))
                .isEmpty();
    }

    private static boolean isUsable(Tenant tenant, EntityType type, Row row) {
        boolean active = !row.fields().has("isActive") || row.get("isActive").asBoolean(true);
        return active || (type == EntityType.COMPANIES && tenant.behaviour().is(Toggle.INACTIVE_COMPANY_ACCEPTED));
    }

    /** With the toggle, a sparse change is answerable for what is stored as well. */
    private static Stream<Field> checked(Draft draft) {
        return draft.tenant().behaviour().is(Toggle.MERGED_RECORD_VALIDATION)
                ? draft.definition().fields().stream().filter(Field::isWritable)
                : draft.answerable().stream();
    }
}
