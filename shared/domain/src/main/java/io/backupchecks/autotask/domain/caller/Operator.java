package io.backupchecks.autotask.domain.caller;

/**
 * A person of Backupchecks, as recorded beside what that person did.
 *
 * @param id Backupchecks' own id, {@code [A-Za-z0-9._:-]{1,64}}
 * @param name the name to show, for people only
 */
public record Operator(String id, String name) {}
