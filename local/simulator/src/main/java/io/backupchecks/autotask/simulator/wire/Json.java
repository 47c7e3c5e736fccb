package io.backupchecks.autotask.simulator.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON text to nodes and back. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** The parsed text; a missing node where it is empty or no JSON. */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    public static String print(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The value of the property with that name in whatever casing; a null node where there is none. */
    public static JsonNode anyCase(JsonNode object, String name) {
        return object.properties()
                .stream()
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .findFirst()
                .<JsonNode>map(property -> property.getValue())
                .orElse(NullNode.getInstance());
    }
}
