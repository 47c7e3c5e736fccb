package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.desk.ClosePatch;
import io.backupchecks.autotask.domain.desk.CompaniesRead;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyList;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.desk.DeletionRead;
import io.backupchecks.autotask.domain.desk.FoundTicket;
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
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The desk as one invocation reaches it, with one version of the credentials. */
final class DeskLine implements ServiceDesk {
    private final InMemoryServiceDesk desk;
    private final DeskCalls calls;

    DeskLine(InMemoryServiceDesk desk, Invocation invocation, SecretVersion secret) {
        this.desk = desk;
        this.calls = new DeskCalls(desk, invocation, secret);
    }

    @Override
    public TicketSearch search(Collection<Marker> markers, MarkerPlace place, Duration limit) {
        if (markers.size() > 200) {
            throw new IllegalArgumentException("at most 200 markers, not " + markers.size());
        }
        var fault = calls.begin(Call.SEARCH);
        if (fault == Fault.BLIND) {
            return calls.answered(Call.SEARCH, new TicketSearch.Rows(List.of()));
        }
        return fault == Fault.NONE
                ? calls.answered(Call.SEARCH, new TicketSearch.Rows(desk.blind ? List.of() : rows(markers, place)))
                : new TicketSearch.NoLook(calls.failed(fault, limit));
    }

    @Override
    public TicketPost create(NewTicket ticket, Duration limit) {
        return calls.write(Call.POST, limit, writes().ticket(ticket));
    }

    @Override
    public NotePost addNote(TicketId ticket, NewNote note, Duration limit) {
        return calls.write(Call.POST_NOTE, limit, writes().note(ticket, note));
    }

    @Override
    public ClosePatch close(TicketId ticket, int statusId, Duration limit) {
        return calls.write(Call.PATCH, limit, writes().status(ticket, statusId));
    }

    private DeskWrites writes() {
        return new DeskWrites(desk);
    }

    @Override
    public NotesRead notes(TicketId ticket, String title, Duration limit) {
        return calls.ask(Call.LIST_NOTES, limit, () -> new NotesRead.Rows(desk.work().found(ticket, title)),
                NotesRead.NoLook::new);
    }

    @Override
    public DeletionRead deletion(TicketId ticket, Duration limit) {
        return calls.ask(Call.ASK_DELETION, limit, () -> desk.work().deletion(ticket), DeletionRead.Failed::new);
    }

    @Override
    public TicketRead ticket(TicketId id, Duration limit) {
        return calls.ask(Call.ASK_TICKET, limit, () -> {
            var kept = desk.tickets.get(id.value());
            return kept == null || kept.existsAt().isAfter(desk.clock.instant())
                    ? new TicketRead.Absent()
                    : new TicketRead.Found(kept.ticket());
        }, TicketRead.Failed::new);
    }

    @Override
    public TicketSearch tickets(Collection<TicketId> ids, Duration limit) {
        checkNumber(ids);
        var fault = calls.begin(Call.LIST_TICKETS);
        return switch (fault) {
            case NONE -> calls.answered(Call.LIST_TICKETS, new TicketSearch.Rows(desk.blind ? List.of() : rows(ids)));
            case BLIND -> calls.answered(Call.LIST_TICKETS, new TicketSearch.Rows(List.of()));
            case FAIL_BEFORE, FAIL_AFTER, LATE, BUSY, BROKEN, DIE_BEFORE, DIE_AFTER, DIE_LATE, NOT_SENT, REFUSED,
                    REFUSED_BY_TEXT, LIED, FEWER_ROWS, FOREIGN_ROWS, RATE_LIMITED, CREDENTIALS_REJECTED ->
                new TicketSearch.NoLook(calls.failed(fault, limit));
        };
    }

    private static void checkNumber(Collection<TicketId> ids) {
        if (ids.isEmpty() || ids.size() > 200) {
            throw new IllegalArgumentException("1 to 200 tickets, not " + ids.size());
        }
    }

    private List<FoundTicket> rows(Collection<TicketId> ids) {
        var now = desk.clock.instant();
        return desk.tickets.values()
                .stream()
                .filter(kept -> !kept.existsAt().isAfter(now) && ids.contains(kept.ticket().id()))
                .map(KeptTicket::ticket)
                .toList();
    }

    @Override
    public TimeEntriesRead timeEntries(Collection<TicketId> ids, Duration limit) {
        checkNumber(ids);
        return calls.ask(Call.LIST_TIME_ENTRIES, limit,
                () -> new TimeEntriesRead.Rows(desk.work().visibleTime(ids)),
                TimeEntriesRead.NoLook::new);
    }

    @Override
    public CompanyRead company(CompanyId id, Duration limit) {
        return calls.ask(Call.ASK_COMPANY, limit, () -> {
            var company = desk.companies.get(id);
            return company == null ? new CompanyRead.Absent() : company;
        }, CompanyRead.Failed::new);
    }

    /** Rows come by their ids, so an answer that ends early keeps the provider's own. */
    @Override
    public CompaniesRead companies(Collection<CompanyId> ids, Duration limit) {
        var fault = calls.begin(Call.ASK_COMPANIES);
        var rows = desk.rows(ids);
        return switch (fault) {
            case NONE -> calls.answered(Call.ASK_COMPANIES, new CompaniesRead.Rows(rows));
            case BLIND -> calls.answered(Call.ASK_COMPANIES, new CompaniesRead.Rows(List.of()));
            case FEWER_ROWS ->
                calls.answered(Call.ASK_COMPANIES,
                        new CompaniesRead.Rows(rows.subList(0, Math.max(0, rows.size() - 1))));
            case FOREIGN_ROWS -> calls.answered(Call.ASK_COMPANIES, new CompaniesRead.Rows(desk.withForeign(rows)));
            case FAIL_BEFORE, FAIL_AFTER, LATE, BUSY, BROKEN, DIE_BEFORE, DIE_AFTER, DIE_LATE, NOT_SENT, REFUSED,
                    REFUSED_BY_TEXT, LIED, RATE_LIMITED, CREDENTIALS_REJECTED ->
                new CompaniesRead.Failed(calls.failed(fault, limit));
        };
    }

    @Override
    public ZoneRead zone(Duration limit) {
        var fault = calls.invocation().begin(Call.ASK_ZONE);
        return fault == Fault.NONE
                ? calls.answered(Call.ASK_ZONE, desk.zone)
                : new ZoneRead.Failed(calls.failed(fault, limit));
    }

    @Override
    public UsageRead usage(Duration limit) {
        return calls.ask(Call.ASK_USAGE, limit, () -> new UsageRead.Counted(desk.requests, 10_000),
                UsageRead.Failed::new);
    }

    @Override
    public CompanyList activeCompanies(CompanySearch search, Duration limit) {
        return calls.ask(Call.ASK_COMPANY, limit, () -> page(search), CompanyList.Failed::new);
    }

    private CompanyList.Page page(CompanySearch search) {
        var after = search.after() == null ? -1 : search.after().value();
        var rows = desk.companies.values()
                .stream()
                .filter(company -> company.active() && company.id().value() > after)
                .filter(company -> company.name().contains(search.text())
                        || search.text().equals(Long.toString(company.id().value())))
                .sorted(Comparator.comparingLong(company -> company.id().value()))
                .toList();
        return rows.size() <= search.limit()
                ? new CompanyList.Page(rows, null)
                : new CompanyList.Page(rows.subList(0, search.limit()), rows.get(search.limit() - 1).id());
    }

    private List<FoundTicket> rows(Collection<Marker> markers, MarkerPlace place) {
        var now = desk.clock.instant();
        return desk.tickets.values()
                .stream()
                .filter(kept -> !kept.visibleAt().isAfter(now))
                .map(KeptTicket::ticket)
                .filter(ticket -> markers.stream().anyMatch(marker -> matches(ticket, marker, place)))
                .toList();
    }

    private static boolean matches(FoundTicket ticket, Marker marker, MarkerPlace place) {
        return place == MarkerPlace.EXTERNAL_ID ? marker.isCarriedBy(ticket.externalId()) : ticket.carries(marker);
    }
}
