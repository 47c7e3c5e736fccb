package io.backupchecks.autotask.simulator.query;

import io.backupchecks.autotask.simulator.metadata.DataType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A value as comparisons see it: numbers, booleans and times by size, strings without regard to case. */
record Key(BigDecimal number, String text) implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::number).thenComparing(Key::text);

    /** The key of a value of that type; empty if the value is null or of another type. */
    static Optional<Key> of(DataType type, JsonNode value) {
        return switch (type) {
            case BOOLEAN ->
                value.isBoolean() ? Optional.of(ofNumber(value.booleanValue() ? "1" : "0")) : Optional.empty();
            case DATETIME -> value.isString() ? UtcTime.parse(value.stringValue()).map(Key::ofTime) : Optional.empty();
            case DECIMAL, INTEGER, LONG -> numeric(value);
            case STRING ->
                value.isValueNode() && !value.isNull() ? Optional.of(ofText(value.asString())) : Optional.empty();
        };
    }

    private static Optional<Key> numeric(JsonNode value) {
        boolean number = value.isNumber() || (value.isString() && value.stringValue().matches("-?\\d{1,18}"));
        return number ? Optional.of(ofNumber(value.asString())) : Optional.empty();
    }

    private static Key ofNumber(String digits) {
        return new Key(new BigDecimal(digits).stripTrailingZeros(), "");
    }

    private static Key ofTime(Instant at) {
        return new Key(BigDecimal.valueOf(at.getEpochSecond())
                .add(BigDecimal.valueOf(at.getNano(), 9))
                .stripTrailingZeros(), "");
    }

    private static Key ofText(String text) {
        return new Key(BigDecimal.ZERO, text.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
