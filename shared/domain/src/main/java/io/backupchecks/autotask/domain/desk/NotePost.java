package io.backupchecks.autotask.domain.desk;

/** How the one POST of a note ended: total, the first fitting row of the outcome table. */
public sealed interface NotePost permits NotePost.Added, Unconfirmed {
    /** 200 or 201 with a positive id. */
    record Added(NoteId id) implements NotePost {}
}
