package io.backupchecks.autotask.client.wire;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One node of a filter: a comparison of a field, or a group of conditions. */
public record Condition(Operator op, @Nullable String field, @Nullable Object value, @Nullable List<Condition> items) {

    /** True where the field has one of the values. */
    public static Condition in(String field, List<?> values) {
        return new Condition(Operator.IN, field, values, null);
    }

    /** True where the field has one of the numbers. */
    public static Condition anyOf(String field, Collection<Long> values) {
        return new Condition(Operator.IN, field, values, null);
    }

    /** True where the field contains the text. */
    public static Condition contains(String field, CharSequence text) {
        return new Condition(Operator.CONTAINS, field, text.toString(), null);
    }

    /** True where the field has exactly this value: a whole number or a truth value. */
    public static Condition equal(String field, Object value) {
        return new Condition(Operator.EQUAL, field, value, null);
    }

    /** True where the field is larger. */
    public static Condition greater(String field, long value) {
        return new Condition(Operator.GREATER, field, value, null);
    }

    /** True where one of the conditions is. */
    public static Condition or(List<Condition> items) {
        return new Condition(Operator.OR, null, null, items);
    }

    /** True where all of the conditions are. */
    public static Condition and(List<Condition> items) {
        return new Condition(Operator.AND, null, null, items);
    }
}
