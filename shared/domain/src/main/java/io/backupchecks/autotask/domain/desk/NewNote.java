package io.backupchecks.autotask.domain.desk;

/**
 * A note to put on a ticket. Notes cannot be deleted.
 *
 * @param publishId who may see it, one of the tenant's values
 */
public record NewNote(String title, String description, int noteTypeId, int publishId) {}
