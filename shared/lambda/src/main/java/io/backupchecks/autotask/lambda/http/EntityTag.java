package io.backupchecks.autotask.lambda.http;

/**
 * The strong {@code ETag} of something that has versions.
 *
 * @param value without its quotes
 */
public record EntityTag(String value) {
    /** As a header holds it. */
    public String quoted() {
        return "\"" + value + "\"";
    }
}
