package io.backupchecks.autotask.simulator.write;

import io.backupchecks.autotask.simulator.metadata.Field;
import io.backupchecks.autotask.simulator.query.UtcTime;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** Brings a sent value into its field's type, or says that it cannot. */
final class Coercion {
    private Coercion() {}

    static Optional<JsonNode> coerce(Field field, JsonNode sent) {
        if (sent.isNull()) {
            return Optional.of(sent);
        }
        return switch (field.type()) {
            case BOOLEAN -> sent.isBoolean() ? Optional.of(BooleanNode.valueOf(sent.booleanValue())) : Optional.empty();
            case DATETIME -> sent.isString()
                    ? UtcTime.parse(sent.stringValue()).map(time -> StringNode.valueOf(time.toString()))
                    : Optional.empty();
            case DECIMAL -> sent.isNumber()
                    ? Optional.of(DecimalNode.valueOf(new BigDecimal(sent.asString())))
                    : Optional.empty();
            case INTEGER -> integer(sent).filter(JsonNode::canConvertToInt);
            case LONG -> integer(sent);
            case STRING -> sent.isValueNode() ? Optional.of(StringNode.valueOf(sent.asString())) : Optional.empty();
        };
    }

    private static Optional<JsonNode> integer(JsonNode sent) {
        boolean digits = sent.isString() && sent.stringValue().matches("-?\\d{1,18}");
        return (sent.isIntegralNumber() && sent.canConvertToLong()) || digits
                ? Optional.of(LongNode.valueOf(Long.parseLong(sent.asString())))
                : Optional.empty();
    }

    /** The text of the framework's parser, which stops at the first character that does not fit. */
    static String message(Field field, JsonNode sent) {
        String text = sent.isString() ? "\"" + sent.stringValue() + "\"" : sent.toString();
        return sent.isBoolean() || !sent.isValueNode()
                ? "Unexpected character encountered while parsing value: " + text.charAt(0) + ". Path '" + field.name()
                        + "'."
                : "Could not convert " + text + " to " + field.type().wireName() + ". Path '" + field.name() + "'.";
    }
}
