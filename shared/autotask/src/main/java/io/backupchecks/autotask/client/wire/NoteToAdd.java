package io.backupchecks.autotask.client.wire;

/** The body of the POST that puts a note on a ticket; the path says on which. */
public record NoteToAdd(String title, String description, int noteType, int publish) {}
