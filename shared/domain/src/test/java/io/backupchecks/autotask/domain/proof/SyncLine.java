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
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;

/** A line to Autotask on which somebody listens to what is said about companies. */
record SyncLine(ServiceDesk behind, SyncEvidence evidence, Clock clock) implements ServiceDesk {
    @Override
    public CompaniesRead companies(Collection<CompanyId> ids, Duration limit) {
        var asOf = clock.instant();
        var answer = behind.companies(ids, limit);
        evidence.answered(asOf, ids, answer);
        return answer;
    }

    @Override
    public CompanyList activeCompanies(CompanySearch search, Duration limit) {
        return behind.activeCompanies(search, limit);
    }

    @Override
    public TicketSearch search(Collection<Marker> markers, MarkerPlace place, Duration limit) {
        return behind.search(markers, place, limit);
    }

    @Override
    public TicketPost create(NewTicket ticket, Duration limit) {
        throw new Violation("the sync sends nothing");
    }

    @Override
    public TicketRead ticket(TicketId id, Duration limit) {
        return behind.ticket(id, limit);
    }

    @Override
    public TicketSearch tickets(Collection<TicketId> ids, Duration limit) {
        return behind.tickets(ids, limit);
    }

    @Override
    public TimeEntriesRead timeEntries(Collection<TicketId> ids, Duration limit) {
        return behind.timeEntries(ids, limit);
    }

    @Override
    public NotesRead notes(TicketId ticket, String title, Duration limit) {
        return behind.notes(ticket, title, limit);
    }

    @Override
    public NotePost addNote(TicketId ticket, NewNote note, Duration limit) {
        throw new Violation("the sync sends nothing");
    }

    @Override
    public ClosePatch close(TicketId ticket, int statusId, Duration limit) {
        throw new Violation("the sync sends nothing");
    }

    @Override
    public DeletionRead deletion(TicketId ticket, Duration limit) {
        return behind.deletion(ticket, limit);
    }

    @Override
    public CompanyRead company(CompanyId id, Duration limit) {
        return behind.company(id, limit);
    }

    @Override
    public ZoneRead zone(Duration limit) {
        return behind.zone(limit);
    }

    @Override
    public UsageRead usage(Duration limit) {
        return behind.usage(limit);
    }
}
