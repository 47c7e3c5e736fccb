package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.NoteToAdd;
import io.backupchecks.autotask.client.wire.StatusToSet;
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
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.NotePost;
import io.backupchecks.autotask.domain.desk.NotesRead;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketPost;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import io.backupchecks.autotask.domain.desk.TimeEntriesRead;
import io.backupchecks.autotask.domain.desk.Unconfirmed;
import io.backupchecks.autotask.domain.desk.UsageRead;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import java.time.Duration;
import java.util.Collection;

/** Autotask as one API user in one zone. */
final class AutotaskServiceDesk implements ServiceDesk {
    private final Exchange exchange;
    private final Login login;
    private final Endpoints endpoints;
    private final ZoneLookUp zones;

    AutotaskServiceDesk(Exchange exchange, Login login, Endpoints endpoints, ZoneLookUp zones) {
        this.exchange = exchange;
        this.login = login;
        this.endpoints = endpoints;
        this.zones = zones;
    }

    @Override
    public TicketSearch search(Collection<Marker> markers, MarkerPlace place, Duration limit) {
        var query = MarkerQuery.of(markers, place);
        var request = new Request(Operation.SEARCH_TICKETS, endpoints.ticketQuery(), Json.text(query.body()), limit);
        return reads().read(request).map(tree -> rows().page(tree, query), TicketSearch.NoLook::new);
    }

    @Override
    public TicketPost create(NewTicket ticket, Duration limit) {
        var body = Json.text(TicketBodies.of(ticket));
        var request = new Request(Operation.CREATE_TICKET, endpoints.tickets(), body, limit);
        return switch (write(request)) {
            case WriteOutcome.Confirmed(var id) -> new TicketPost.Created(new TicketId(id));
            case WriteOutcome.Not(var why) -> why;
        };
    }

    @Override
    public TicketRead ticket(TicketId id, Duration limit) {
        return switch (reads().get(Operation.READ_TICKET, endpoints.ticket(id), limit)) {
            case ReadOutcome.Json(var tree) -> rows().item(tree, id);
            case ReadOutcome.Missing _ -> new TicketRead.Absent();
            case ReadOutcome.Failed(var failure) -> new TicketRead.Failed(failure);
        };
    }

    @Override
    public TicketSearch tickets(Collection<TicketId> ids, Duration limit) {
        var query = TicketQueries.of(ids);
        var request = new Request(Operation.LIST_TICKETS, endpoints.ticketQuery(), Json.text(query.tickets()), limit);
        return switch (new Pages(reads(), request).read()) {
            case Pages.Read.Whole(var pages) -> rows().pages(pages, query.ids());
            case Pages.Read.Failed(var failure) -> new TicketSearch.NoLook(failure);
        };
    }

    @Override
    public TimeEntriesRead timeEntries(Collection<TicketId> ids, Duration limit) {
        var query = TicketQueries.of(ids);
        var request = new Request(Operation.LIST_TIME_ENTRIES, endpoints.timeEntryQuery(),
                Json.text(query.timeEntries()), limit);
        return switch (new Pages(reads(), request).read()) {
            case Pages.Read.Whole(var pages) -> new TimeEntryRows(query.ids()).of(pages);
            case Pages.Read.Failed(var failure) -> new TimeEntriesRead.NoLook(failure);
        };
    }

    @Override
    public NotesRead notes(TicketId ticket, String title, Duration limit) {
        var query = new NoteQuery(ticket, title);
        var request = new Request(Operation.LIST_NOTES, endpoints.noteQuery(), Json.text(query.body()), limit);
        return switch (new Pages(reads(), request).read()) {
            case Pages.Read.Whole(var pages) -> query.of(pages);
            case Pages.Read.Failed(var failure) -> new NotesRead.NoLook(failure);
        };
    }

    @Override
    public NotePost addNote(TicketId ticket, NewNote note, Duration limit) {
        var body = new NoteToAdd(note.title(), note.description(), note.noteTypeId(), note.publishId());
        return switch (write(new Request(Operation.ADD_NOTE, endpoints.notes(ticket), Json.text(body), limit))) {
            case WriteOutcome.Confirmed(var id) -> new NotePost.Added(new NoteId(id));
            case WriteOutcome.Not(var why) -> why;
        };
    }

    @Override
    public ClosePatch close(TicketId ticket, int statusId, Duration limit) {
        var body = Json.text(new StatusToSet(ticket.value(), statusId));
        return switch (write(new Request(Operation.CLOSE_TICKET, endpoints.tickets(), body, limit))) {
            case WriteOutcome.Confirmed(var id) when id == ticket.value() -> new ClosePatch.Answered();
            case WriteOutcome.Confirmed _ -> new Unconfirmed.Unknown("the answer names another ticket");
            case WriteOutcome.Not(var why) -> why;
        };
    }

    @Override
    public DeletionRead deletion(TicketId ticket, Duration limit) {
        var query = new DeletionQuery(ticket);
        var request = new Request(Operation.READ_DELETION, endpoints.deletionQuery(), Json.text(query.body()), limit);
        return reads().read(request).map(query::of, DeletionRead.Failed::new);
    }

    @Override
    public CompanyRead company(CompanyId id, Duration limit) {
        return switch (reads().get(Operation.READ_COMPANY, endpoints.company(id), limit)) {
            case ReadOutcome.Json(var tree) -> new CompanyAnswers(login.messages()).item(tree, id);
            case ReadOutcome.Missing _ -> new CompanyRead.Absent();
            case ReadOutcome.Failed(var failure) -> new CompanyRead.Failed(failure);
        };
    }

    @Override
    public CompaniesRead companies(Collection<CompanyId> ids, Duration limit) {
        return new CompanyPages(reads(), endpoints, login.messages()).read(CompanyQuery.of(ids), limit);
    }

    @Override
    public ZoneRead zone(Duration limit) {
        return zones.zone(login, limit);
    }

    @Override
    public UsageRead usage(Duration limit) {
        return reads().get(Operation.READ_USAGE, endpoints.thresholdInformation(), limit)
                .map(UsageAnswers::counted, UsageRead.Failed::new);
    }

    @Override
    public CompanyList activeCompanies(CompanySearch search, Duration limit) {
        var query = new ActiveCompanies(search);
        var request = new Request(Operation.QUERY_COMPANIES, endpoints.companyQuery(), Json.text(query.body()), limit);
        return reads().read(request).map(tree -> query.page(tree, login.messages()), CompanyList.Failed::new);
    }

    private WriteOutcome write(Request request) {
        return new WriteTable(login.messages()).judge(exchange.send(request, login.headers()));
    }

    private Reads reads() {
        return new Reads(exchange, login.headers(), login.messages());
    }

    private TicketRows rows() {
        return new TicketRows(login.messages());
    }
}
