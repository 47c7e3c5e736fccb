package io.backupchecks.autotask.client.wire;

/** A filter operator; Autotask silently ignores one that it does not know and answers with everything. */
public enum Operator {
    AND("and"),
    OR("or"),
    IN("in"),
    CONTAINS("contains"),
    EQUAL("eq"),
    GREATER("gt");

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }
}
