package io.backupchecks.autotask.lambda.json;

/**
 * One rule that a request breaks.
 *
 * @param pointer where: an RFC 6901 pointer into the body, {@code /path/<name>} or {@code /query/<name>}
 * @param message which rule; it never repeats the value
 */
public record Violation(String pointer, String message) {}
