package io.backupchecks.autotask.simulator.query;

import java.util.Optional;
import java.util.stream.Stream;

/** The operators of the query language. */
enum Operator {
    EQ("eq"),
    NOT_EQ("noteq"),
    GT("gt"),
    GTE("gte"),
    LT("lt"),
    LTE("lte"),
    BEGINS_WITH("beginsWith"),
    ENDS_WITH(
            "endsWith"),
    CONTAINS("contains"),
    EXIST("exist"),
    NOT_EXIST("notExist"),
    IN("in"),
    NOT_IN("notIn"),
    AND(
            "and"),
    OR("or");

    private final String wireName;

    Operator(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    static Optional<Operator> of(String name) {
        return Stream.of(values()).filter(operator -> operator.wireName.equalsIgnoreCase(name)).findFirst();
    }
}
