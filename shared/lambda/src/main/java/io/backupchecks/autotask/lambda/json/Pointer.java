package io.backupchecks.autotask.lambda.json;

/**
 * A place in a request.
 *
 * @param value an RFC 6901 JSON pointer; empty for the whole body
 */
public record Pointer(String value) {
    public static final Pointer BODY = new Pointer("");

    /** Path parameters and query parameters are named like fields of an object beside the body. */
    public static final Pointer PATH = new Pointer("/path");
    public static final Pointer QUERY = new Pointer("/query");

    public Pointer at(String name) {
        return new Pointer(value + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    public Pointer at(int index) {
        return new Pointer(value + "/" + index);
    }
}
