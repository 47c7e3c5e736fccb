package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.desk.ClosePatch;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.desk.NotePost;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketPost;
import io.backupchecks.autotask.domain.desk.Unconfirmed;
import java.time.Duration;
import java.util.List;

/** What can be written over there. */
record DeskWrites(InMemoryServiceDesk desk) {
    private static final Unconfirmed NO_TICKET = new Unconfirmed.Refused(500,
            List.of("Reference value on field: ticketID of type: Ticket does not exist or is invalid."), true);

    DeskCalls.Write<TicketPost> ticket(NewTicket ticket) {
        return new DeskCalls.Write<>() {
            @Override
            public void received() {
                desk.posts.add(ticket);
            }

            @Override
            public TicketPost carriedOut(Duration later) {
                return new TicketPost.Created(desk.keep(ticket, later));
            }

            @Override
            public TicketPost ended(Unconfirmed why) {
                return why;
            }
        };
    }

    DeskCalls.Write<NotePost> note(TicketId ticket, NewNote note) {
        return new DeskCalls.Write<>() {
            @Override
            public void received() {
                desk.work().posted(note);
            }

            @Override
            public NotePost carriedOut(Duration later) {
                desk.later(later, now -> {
                    if (desk.has(ticket)) {
                        desk.work().note(ticket, note, InMemoryServiceDesk.API_USER, now);
                    }
                });
                return desk.has(ticket) ? new NotePost.Added(desk.work().lastNote()) : NO_TICKET;
            }

            @Override
            public NotePost ended(Unconfirmed why) {
                return why;
            }
        };
    }

    DeskCalls.Write<ClosePatch> status(TicketId ticket, int status) {
        return new DeskCalls.Write<>() {
            @Override
            public void received() {
                desk.work().patched(ticket);
            }

            @Override
            public ClosePatch carriedOut(Duration later) {
                desk.later(later, now -> desk.patch(ticket, status, now));
                return desk.has(ticket) ? new ClosePatch.Answered() : NO_TICKET;
            }

            @Override
            public ClosePatch ended(Unconfirmed why) {
                return why;
            }
        };
    }
}
