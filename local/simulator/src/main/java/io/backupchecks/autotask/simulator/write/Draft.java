package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.metadata.Field;
import io.backupchecks.autotask.simulator.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as it would be after the write.
 *
 * @param before the stored fields; empty for a new row
 * @param named the fields that the request names
 */
record Draft(Tenant tenant, Definition definition, WriteKind kind, ObjectNode before, ObjectNode after,
        Set<String> named) {

    /** The fields that this write has to answer for: all of them, unless it names only some. */
    List<Field> answerable() {
        return definition.fields()
                .stream()
                .filter(Field::isWritable)
                .filter(field -> kind != WriteKind.PATCH || named.contains(field.name()))
                .toList();
    }

    boolean touches(String field) {
        return kind != WriteKind.PATCH || named.contains(field);
    }

    boolean has(String field) {
        return !value(field).isNull();
    }

    JsonNode value(String field) {
        JsonNode value = after.get(field);
        return value == null ? NullNode.getInstance() : value;
    }

    long number(String field) {
        return value(field).asLong(0);
    }

    Instant now() {
        return tenant.now();
    }
}
