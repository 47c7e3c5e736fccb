package io.backupchecks.autotask.simulator.query;

import io.backupchecks.autotask.simulator.metadata.DataType;
import io.backupchecks.autotask.simulator.tenant.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One comparison of a column with a value; a column that is null fits none of them but {@code notExist}. */
record Condition(Column column, Operator operator, JsonNode value) {

    Predicate<Row> predicate(List<String> problems) {
        return switch (operator) {
            case EXIST -> row -> column.key(row).isPresent();
            case NOT_EXIST -> row -> column.key(row).isEmpty();
            case IN -> membership(problems, true);
            case NOT_IN -> membership(problems, false);
            case EQ -> comparison(problems, (stored, given) -> stored.equals(given));
            case NOT_EQ -> comparison(problems, (stored, given) -> !stored.equals(given));
            case GT -> comparison(problems, (stored, given) -> stored.compareTo(given) > 0);
            case GTE -> comparison(problems, (stored, given) -> stored.compareTo(given) >= 0);
            case LT -> comparison(problems, (stored, given) -> stored.compareTo(given) < 0);
            case LTE -> comparison(problems, (stored, given) -> stored.compareTo(given) <= 0);
            case BEGINS_WITH -> text(problems, String::startsWith);
            case ENDS_WITH -> text(problems, String::endsWith);
            case CONTAINS -> text(problems, String::contains);
            case AND, OR -> throw new IllegalStateException(operator.wireName());
        };
    }

    private Predicate<Row> comparison(List<String> problems, BiPredicate<Key, Key> test) {
        Optional<Key> given = key(value, problems);
        return given.isEmpty()
                ? _ -> false
                : row -> column.key(row).filter(stored -> test.test(stored, given.get())).isPresent();
    }

    private Predicate<Row> text(List<String> problems, BiPredicate<String, String> test) {
        if (column.type() != DataType.STRING) {
            problems.add("The operator " + operator.wireName() + " is not valid for the field " + column.name()
                    + " of type " + column.type().wireName() + ".");
        }
        return comparison(problems, (stored, given) -> test.test(stored.text(), given.text()));
    }

    private Predicate<Row> membership(List<String> problems, boolean member) {
        if (!value.isArray()) {
            problems.add("The operator " + operator.wireName() + " needs a list of values.");
        }
        Set<Key> keys = new HashSet<>();
        value.forEach(one -> key(one, problems).ifPresent(keys::add));
        return row -> column.key(row).filter(stored -> keys.contains(stored) == member).isPresent();
    }

    private Optional<Key> key(JsonNode given, List<String> problems) {
        Optional<Key> key = Key.of(column.type(), given);
        if (key.isEmpty()) {
            problems.add(mismatch(given));
        }
        return key;
    }

    private String mismatch(JsonNode given) {
        String text = given.isValueNode() ? given.asString("null") : given.toString();
        return switch (column.type()) {
            case DATETIME -> "Conversion failed when converting date and/or time from character string.";
            case BOOLEAN, DECIMAL, INTEGER, LONG, STRING -> "Conversion failed when converting varchar value '" + text
                    + "' to data type " + sqlType() + ".";
        };
    }

    private String sqlType() {
        return switch (column.type()) {
            case BOOLEAN -> "bit";
            case DATETIME -> "datetime";
            case DECIMAL -> "decimal";
            case INTEGER, LONG -> "int";
            case STRING -> "varchar";
        };
    }
}
