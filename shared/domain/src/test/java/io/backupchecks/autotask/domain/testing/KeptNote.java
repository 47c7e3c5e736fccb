package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.desk.FoundNote;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.TicketId;
import java.time.Instant;

/** One note over there. */
public record KeptNote(TicketId ticket, NoteId id, NewNote note, long creator, Instant addedAt) {
    FoundNote found() {
        return new FoundNote(id, creator, note.publishId());
    }

    boolean isTitled(TicketId asked, String title) {
        return ticket.equals(asked) && note.title().equalsIgnoreCase(title);
    }
}
