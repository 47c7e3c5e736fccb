package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.metadata.Field;
import io.backupchecks.autotask.simulator.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The writable fields of a request under their exact names; unknown and read-only ones are left out silently.
 *
 * @param id the {@code id} of the request, 0 for none
 * @param problems values that do not fit their field's type
 */
record SentFields(long id, ObjectNode fields, List<String> problems) {

    static SentFields read(Definition definition, JsonNode body) {
        var fields = Json.object();
        var problems = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            if (property.getKey().equalsIgnoreCase("userDefinedFields")) {
                fields.set("userDefinedFields", property.getValue());
            }
            definition.field(property.getKey())
                    .filter(Field::isWritable)
                    .ifPresent(field -> read(field, property.getValue(), fields, problems));
        }
        return new SentFields(Json.anyCase(body, "id").asLong(0), fields, problems);
    }

    private static void read(Field field, JsonNode value, ObjectNode fields, List<String> problems) {
        Optional<JsonNode> coerced = Coercion.coerce(field, value);
        coerced.ifPresent(fitting -> fields.set(field.name(), fitting));
        if (coerced.isEmpty()) {
            problems.add(Coercion.message(field, value));
        }
    }
}
