package io.backupchecks.autotask.domain.desk;

import java.util.List;

/** What reading the notes of a ticket by their title brought. */
public sealed interface NotesRead {
    /** The whole answer, to its last page, every row asked for. */
    record Rows(List<FoundNote> notes) implements NotesRead {
        public Rows {
            notes = List.copyOf(notes);
        }
    }

    /** Not known, whatever the answer contained. */
    record NoLook(DeskFailure failure) implements NotesRead {}
}
