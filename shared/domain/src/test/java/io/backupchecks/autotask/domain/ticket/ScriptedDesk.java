package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.ClosePatch;
import io.backupchecks.autotask.domain.desk.CompaniesRead;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyList;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.desk.DeskFailure;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A desk that gives the answers it is told to, and else those of the one behind it; it remembers its searches. */
final class ScriptedDesk implements ServiceDesk {
    final List<List<Marker>> searches = new ArrayList<>();
    final List<MarkerPlace> places = new ArrayList<>();
    private final ServiceDesk behind;
    private @Nullable Supplier<TicketPost> post;
    private @Nullable DeskFailure noLook;

    ScriptedDesk(ServiceDesk behind) {
        this.behind = behind;
    }

    ScriptedDesk answering(TicketPost answer) {
        post = () -> answer;
        return this;
    }

    /** Something goes wrong that is no outcome. */
    ScriptedDesk throwing(RuntimeException failure) {
        post = () -> {
            throw failure;
        };
        return this;
    }

    ScriptedDesk notSearchable(DeskFailure failure) {
        noLook = failure;
        return this;
    }

    @Override
    public TicketSearch search(Collection<Marker> markers, MarkerPlace place, Duration limit) {
        searches.add(List.copyOf(markers));
        places.add(place);
        return noLook == null ? behind.search(markers, place, limit) : new TicketSearch.NoLook(noLook);
    }

    @Override
    public TicketPost create(NewTicket ticket, Duration limit) {
        return post == null ? behind.create(ticket, limit) : post.get();
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
        return behind.addNote(ticket, note, limit);
    }

    @Override
    public ClosePatch close(TicketId ticket, int statusId, Duration limit) {
        return behind.close(ticket, statusId, limit);
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
