package io.backupchecks.autotask.simulator.query;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.metadata.Field;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.wire.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which fields of an entity an answer shows; {@code id} and {@code userDefinedFields} always. */
public final class Projection {
    private final List<Field> fields;

    private Projection(List<Field> fields) {
        this.fields = fields;
    }

    public static Projection all(Definition definition) {
        return new Projection(definition.fields());
    }

    static Projection of(Definition definition, List<String> names) {
        return names.isEmpty()
                ? all(definition)
                : new Projection(definition.fields()
                        .stream()
                        .filter(field -> field.name().equals("id") || isNamed(field, names))
                        .toList());
    }

    private static boolean isNamed(Field field, List<String> names) {
        return names.stream().anyMatch(field.name()::equalsIgnoreCase);
    }

    public ObjectNode show(Row row) {
        var shown = Json.object();
        fields.forEach(field -> shown.set(field.name(), row.get(field.name()).deepCopy()));
        JsonNode userDefined = row.get("userDefinedFields");
        shown.set("userDefinedFields", userDefined.isArray() ? userDefined.deepCopy() : Json.object().arrayNode());
        return shown;
    }
}
