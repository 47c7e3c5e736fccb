package io.backupchecks.autotask.simulator.query;

import io.backupchecks.autotask.simulator.metadata.DataType;
import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.metadata.Field;
import io.backupchecks.autotask.simulator.tenant.Row;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What a condition compares: a field of the entity or a user-defined one. */
record Column(String name, DataType type, Function<Row, JsonNode> value) {

    static Optional<Column> of(Definition definition, String name) {
        return definition.field(name)
                .filter(field -> !field.is(Field.Trait.NOT_QUERYABLE))
                .map(field -> new Column(field.name(), field.type(), row -> row.get(field.name())));
    }

    static Column userDefined(String name) {
        return new Column(name, DataType.STRING, row -> userDefined(row, name));
    }

    private static JsonNode userDefined(Row row, String name) {
        for (JsonNode pair : row.get("userDefinedFields")) {
            if (pair.path("name").asString("").equalsIgnoreCase(name)) {
                return pair.path("value");
            }
        }
        return NullNode.getInstance();
    }

    Optional<Key> key(Row row) {
        return Key.of(type, value.apply(row));
    }
}
