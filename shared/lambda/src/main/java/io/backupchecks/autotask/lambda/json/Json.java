package io.backupchecks.autotask.lambda.json;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads and writes the records of the contract. Reading is closed: an unknown field, another type, a key that comes
 * twice, something after the end or more than 32 levels is refused. Writing keeps the order of a record's components
 * and writes null.
 */
@Singleton
public final class Json {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 128;
    private static final String WRONG_TYPE = "has the wrong type";

    private final JsonMapper mapper = strictMapper();

    @Inject
    public Json() {}

    /** Reads one JSON value; says where it is wrong, never what it held. */
    public <T extends Record> Reading<T> read(String text, Class<T> type) {
        try (var parser = mapper.createParser(text)) {
            return read(parser, type);
        }
    }

    /** Adds what {@code value} breaks of its own rules. */
    public void check(Record value, Violations violations) {
        new RecordRules(violations).check(value, Pointer.BODY);
    }

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    private <T extends Record> Reading<T> read(JsonParser parser, Class<T> type) {
        try {
            T value = mapper.readValue(parser, type);
            return value == null ? new Reading.Absent<>() : new Reading.Bound<>(value);
        } catch (DatabindException e) {
            return new Reading.Malformed<>(new Violation(pointer(e), shapeMessage(e)));
        } catch (JacksonException e) {
            var pointer = parser.streamReadContext().pathAsPointer().toString();
            return new Reading.Malformed<>(new Violation(pointer, syntaxMessage(e)));
        }
    }

    private static String pointer(JacksonException e) {
        var path = Pointer.BODY;
        for (var step : e.getPath()) {
            path = step.getPropertyName() == null ? path.at(step.getIndex()) : path.at(step.getPropertyName());
        }
        return path.value();
    }

    private static String syntaxMessage(JacksonException e) {
        if (e instanceof InputCoercionException) {
            return WRONG_TYPE;
        }
        return e.getOriginalMessage().startsWith("Duplicate") ? "comes twice" : "is not well-formed JSON";
    }

    private static String shapeMessage(DatabindException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a known field";
        }
        return e.getOriginalMessage().startsWith("Trailing token") ? "is followed by something else" : WRONG_TYPE;
    }

    private static JsonMapper strictMapper() {
        return JsonMapper.builder(strictFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfig(LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    private static JsonFactory strictFactory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
    }
}
