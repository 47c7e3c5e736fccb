package io.backupchecks.autotask.domain.run;

/**
 * A machine, disk, mailbox or the like with which the run had trouble.
 *
 * @param message what the backup software said, of any length and number of lines; may be empty
 */
public record AffectedObject(String name, Severity status, String message) {}
