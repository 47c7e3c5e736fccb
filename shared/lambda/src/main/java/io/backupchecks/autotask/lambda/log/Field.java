package io.backupchecks.autotask.lambda.log;

/**
 * One extra key of a log line.
 *
 * @param name in snake_case, as Powertools spells its own
 * @param value a whole number or boolean is written as such, anything else as its text; never a body, token, secret or
 *     name of a person
 */
public record Field(String name, Object value) {}
