package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.desk.ClosePatch;
import io.backupchecks.autotask.domain.desk.CompaniesRead;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyList;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.desk.DeletionRead;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.desk.NotePost;
import io.backupchecks.autotask.domain.desk.NotesRead;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketPost;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import io.backupchecks.autotask.domain.desk.TimeEntriesRead;
import io.backupchecks.autotask.domain.desk.UsageRead;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import java.time.Duration;
import java.util.Collection;

/** A line to Autotask on which somebody listens to everything that resolving says and hears. */
record ResolveLine(ServiceDesk behind, ResolveVisit visit, ResolveWatch watch) implements ServiceDesk {
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
    public NotesRead notes(TicketId ticket, String title, Duration limit) {
        return behind.notes(ticket, title, limit);
    }

    @Override
    public DeletionRead deletion(TicketId ticket, Duration limit) {
        return behind.deletion(ticket, limit);
    }

    @Override
    public TicketSearch search(Collection<Marker> markers, MarkerPlace place, Duration limit) {
        return behind.search(markers, place, limit);
    }

    @Override
    public TicketPost create(NewTicket ticket, Duration limit) {
        return behind.create(ticket, limit);
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

    @Override
    public CompanyRead company(CompanyId id, Duration limit) {
        return behind.company(id, limit);
    }

    @Override
    public CompaniesRead companies(Collection<CompanyId> ids, Duration limit) {
        return behind.companies(ids, limit);
    }

    @Override
    public ZoneRead zone(Duration limit) {
        return behind.zone(limit);
    }

    @Override
    public UsageRead usage(Duration limit) {
        return behind.usage(limit);
    }

    @Override
    public CompanyList activeCompanies(CompanySearch search, Duration limit) {
        return behind.activeCompanies(search, limit);
    }
}
