package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TimeEntry;
import java.util.Optional;

/** Somebody at work on the tickets over there, in Autotask's own user interface. */
public final class Technician {
    /** Under whom all of this is done. */
    public static final long ID = 29_682_885;
    private static final int IN_PROGRESS = 8;

    private final InMemoryServiceDesk desk;

    Technician(InMemoryServiceDesk desk) {
        this.desk = desk;
    }

    public void complete(TicketId ticket) {
        setStatus(ticket, KeptTicket.COMPLETE);
    }

    public void reopen(TicketId ticket) {
        setStatus(ticket, IN_PROGRESS);
    }

    public void setStatus(TicketId ticket, int status) {
        desk.settle();
        desk.setStatus(ticket, status, ID, desk.clock.instant());
    }

    /** Completes the ticket, whose time goes to the other one. */
    public void merge(TicketId absorbed, TicketId into) {
        complete(absorbed);
        desk.work().moveTime(absorbed, into);
    }

    /** Deletes the ticket, which the log of deleted tickets then names. */
    public void delete(TicketId ticket) {
        desk.settle();
        if (desk.tickets.remove(ticket.value()) != null) {
            desk.work().deleted(ticket, ID, desk.clock.instant());
        }
    }

    /** Puts the ticket out of the API user's sight, which no log names. */
    public void hide(TicketId ticket) {
        desk.settle();
        desk.tickets.remove(ticket.value());
    }

    /** Books time on the ticket. */
    public void addTimeEntry(TicketId ticket) {
        addTimeEntry(new TimeEntry(ticket, Optional.of(desk.clock.instant())));
    }

    public void addTimeEntry(TimeEntry entry) {
        desk.work().time(entry);
    }

    public NoteId addNote(TicketId ticket, NewNote note) {
        return desk.work().note(ticket, note, ID, desk.clock.instant());
    }
}
