package io.backupchecks.autotask.domain.testing;

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

/** A desk that passes every call on to the one behind it, but for those that it overrides. */
public interface ForwardingServiceDesk extends ServiceDesk {
    ServiceDesk behind();

    @Override
    default TicketSearch search(Collection<Marker> markers, MarkerPlace place, Duration limit) {
        return behind().search(markers, place, limit);
    }

    @Override
    default TicketPost create(NewTicket ticket, Duration limit) {
        return behind().create(ticket, limit);
    }

    @Override
    default TicketRead ticket(TicketId id, Duration limit) {
        return behind().ticket(id, limit);
    }

    @Override
    default TicketSearch tickets(Collection<TicketId> ids, Duration limit) {
        return behind().tickets(ids, limit);
    }

    @Override
    default TimeEntriesRead timeEntries(Collection<TicketId> ids, Duration limit) {
        return behind().timeEntries(ids, limit);
    }

    @Override
    default NotesRead notes(TicketId ticket, String title, Duration limit) {
        return behind().notes(ticket, title, limit);
    }

    @Override
    default NotePost addNote(TicketId ticket, NewNote note, Duration limit) {
        return behind().addNote(ticket, note, limit);
    }

    @Override
    default ClosePatch close(TicketId ticket, int statusId, Duration limit) {
        return behind().close(ticket, statusId, limit);
    }

    @Override
    default DeletionRead deletion(TicketId ticket, Duration limit) {
        return behind().deletion(ticket, limit);
    }

    @Override
    default CompanyRead company(CompanyId id, Duration limit) {
        return behind().company(id, limit);
    }

    @Override
    default CompaniesRead companies(Collection<CompanyId> ids, Duration limit) {
        return behind().companies(ids, limit);
    }

    @Override
    default ZoneRead zone(Duration limit) {
        return behind().zone(limit);
    }

    @Override
    default UsageRead usage(Duration limit) {
        return behind().usage(limit);
    }

    @Override
    default CompanyList activeCompanies(CompanySearch search, Duration limit) {
        return behind().activeCompanies(search, limit);
    }
}
