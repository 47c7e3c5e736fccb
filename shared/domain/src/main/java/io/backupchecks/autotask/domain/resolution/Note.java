package io.backupchecks.autotask.domain.resolution;

import io.backupchecks.autotask.domain.desk.NoteId;
import org.jspecify.annotations.Nullable;

/**
 * The note that one cycle left on the ticket.
 *
 * @param creator the resource that made it, which is the one that closes; {@code null} until the note was read, 0 where
 *     Autotask names nobody
 */
public record Note(NoteId id, @Nullable Long creator) {}
