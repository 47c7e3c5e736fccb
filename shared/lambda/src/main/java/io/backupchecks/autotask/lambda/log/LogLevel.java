package io.backupchecks.autotask.lambda.log;

/** How much a log line matters, least first. */
public enum LogLevel {
    DEBUG,
    INFO,
    WARN,
    ERROR
}
