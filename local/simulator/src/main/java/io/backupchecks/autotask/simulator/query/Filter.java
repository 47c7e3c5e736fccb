package io.backupchecks.autotask.simulator.query;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Turns one query's {@code filter} into a condition on rows; the list itself means "and". */
final class Filter {
    private static final int MOST_ALTERNATIVES = 500;

    private final Definition definition;
    private final List<String> problems = new ArrayList<>();
    private int alternatives;
    private int userDefined;

    private Filter(Definition definition) {
        this.definition = definition;
    }

    static Selection select(Definition definition, JsonNode items) {
        var filter = new Filter(definition);
        Predicate<Row> condition = filter.all(items);
        filter.checkSize();
        return filter.problems.isEmpty()
                ? new Selection.Valid(condition)
                : new Selection.Invalid(List.copyOf(filter.problems));
    }

    private void checkSize() {
        if (alternatives > MOST_ALTERNATIVES) {
            problems.add("Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.");
        }
        if (userDefined > 1) {
            problems.add("Only one user defined field can be used in a query.");
        }
    }

    private Predicate<Row> all(JsonNode items) {
        Predicate<Row> condition = _ -> true;
        for (JsonNode item : items) {
            condition = condition.and(one(item));
        }
        return condition;
    }

    private Predicate<Row> any(JsonNode items) {
        alternatives += items.size();
        Predicate<Row> condition = _ -> false;
        for (JsonNode item : items) {
            condition = condition.or(one(item));
        }
        return condition;
    }

    /** An operator that does not exist is ignored without a word: the condition lets every row pass. */
    private Predicate<Row> one(JsonNode item) {
        return Operator.of(Json.anyCase(item, "op").asString("")).map(operator -> switch (operator) {
            case AND -> all(Json.anyCase(item, "items"));
            case OR -> any(Json.anyCase(item, "items"));
            case EQ, NOT_EQ, GT, GTE, LT, LTE, BEGINS_WITH, ENDS_WITH, CONTAINS, EXIST, NOT_EXIST, IN, NOT_IN ->
                compare(
                        operator, item);
        }).orElse(_ -> true);
    }

    private Predicate<Row> compare(Operator operator, JsonNode item) {
        Optional<Column> column = column(item);
        if (column.isEmpty()) {
            return _ -> false;
        }
        JsonNode value = Json.anyCase(item, "value");
        if (operator == Operator.IN || operator == Operator.NOT_IN) {
            alternatives += value.size();
        }
        return new Condition(column.get(), operator, value).predicate(problems);
    }

    private Optional<Column> column(JsonNode item) {
        String name = Json.anyCase(item, "field").asString("");
        if (Json.anyCase(item, "udf").asBoolean(false)) {
            userDefined++;
            return Optional.of(Column.userDefined(name));
        }
        Optional<Column> column = Column.of(definition, name);
        if (column.isEmpty()) {
            problems.add("Unable to find " + name + " in the " + definition.type().entityName() + " Entity.");
        }
        return column;
    }
}
