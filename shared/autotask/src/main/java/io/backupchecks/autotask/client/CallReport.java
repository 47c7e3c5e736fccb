package io.backupchecks.autotask.client;

import java.time.Duration;

/**
 * One call that has ended.
 *
 * @param status the HTTP status, 0 if there was no whole answer
 */
public record CallReport(Operation operation, int status, Duration duration) {}
