package io.backupchecks.autotask.lambda.json;

/** What a text was when read as {@code T}. */
public sealed interface Reading<T> {

    /** Well-formed and of the right types; its rules are not checked yet. */
    record Bound<T>(T value) implements Reading<T> {}

    /** The JSON value {@code null}. */
    record Absent<T>() implements Reading<T> {}

    /** Not JSON, or not of this shape. */
    record Malformed<T>(Violation violation) implements Reading<T> {}
}
