package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.desk.ClosePatch;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.NotePost;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import io.backupchecks.autotask.domain.desk.TimeEntriesRead;
import io.backupchecks.autotask.domain.testing.ForwardingServiceDesk;
import java.time.Duration;
import java.util.Collection;

/** A line to Autotask on which somebody listens to everything that resolving says and hears. */
record ResolveLine(ServiceDesk behind, ResolveVisit visit, ResolveWatch watch) implements ForwardingServiceDesk {
    @Override
    public TimeEntriesRead timeEntries(Collection<TicketId> ids, Duration limit) {
        var asked = watch.now();
        visit.sawNoTime(null);
        var answer = behind.timeEntries(ids, limit);
        visit.sawNoTime(answer instanceof TimeEntriesRead.Rows(var rows) && rows.isEmpty() ? asked : null);
        return answer;
    }

    @Override
    public TicketRead ticket(TicketId id, Duration limit) {
        var asked = watch.now();
        var answer = behind.ticket(id, limit);
        if (answer instanceof TicketRead.Found(var ticket)) {
            watch.saw(ticket, asked);
        }
        return answer;
    }

    @Override
    public NotePost addNote(TicketId ticket, NewNote note, Duration limit) {
        watch.notes(visit, ticket, note);
        return behind.addNote(ticket, note, limit);
    }

    @Override
    public ClosePatch close(TicketId ticket, int statusId, Duration limit) {
        watch.closes(visit, ticket, statusId);
        watch.meanwhile();
        return behind.close(ticket, statusId, limit);
    }

    @Override
    public TicketSearch tickets(Collection<TicketId> ids, Duration limit) {
        var asked = watch.now();
        var answer = behind.tickets(ids, limit);
        if (answer instanceof TicketSearch.Rows(var tickets)) {
            tickets.forEach(ticket -> watch.saw(ticket, asked));
        }
        return answer;
    }
}
