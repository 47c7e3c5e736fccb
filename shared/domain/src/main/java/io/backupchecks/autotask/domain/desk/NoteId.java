package io.backupchecks.autotask.domain.desk;

/** Autotask's own id of a note on a ticket. */
public record NoteId(long value) {
    public NoteId {
        if (value <= 0) {
            throw new IllegalArgumentException("a note id is positive: " + value);
        }
    }
}
