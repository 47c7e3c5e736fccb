package io.backupchecks.autotask.simulator.metadata;

/** A field's type as {@code entityInformation/fields} names it. */
public enum DataType {
    BOOLEAN("boolean"),
    DATETIME("datetime"),
    DECIMAL("decimal"),
    INTEGER("integer"),
    LONG("long"),
    STRING("string");

    private final String wireName;

    DataType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
