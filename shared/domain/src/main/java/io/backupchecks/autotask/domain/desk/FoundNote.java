package io.backupchecks.autotask.domain.desk;

/**
 * A note as Autotask shows it now.
 *
 * @param creatorResourceId 0 where Autotask names nobody
 */
public record FoundNote(NoteId id, long creatorResourceId, int publish) {}
