package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.desk.CompaniesRead;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyList;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.CompanySearch;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.NewTicket;
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
import java.util.function.Function;
import java.util.function.Supplier;

/** The desk as one invocation reaches it, with one version of the credentials. */
final class DeskLine implements ServiceDesk {
    private final InMemoryServiceDesk desk;
    private final Invocation invocation;
    private final SecretVersion secret;

    DeskLine(InMemoryServiceDesk desk, Invocation invocation, SecretVersion secret) {
        this.desk = desk;
        this.invocation = invocation;
        this.secret = secret;
    }

    @Override
    public TicketSearch search(Collection<Marker> markers, MarkerPlace place, Duration limit) {
        if (markers.size() > 200) {
            throw new IllegalArgumentException("at most 200 markers, not " + markers.size());
        }
        var fault = begin(Call.SEARCH);
        if (fault == Fault.BLIND) {
            return answered(Call.SEARCH, new TicketSearch.Rows(List.of()));
        }
        return fault == Fault.NONE
                ? answered(Call.SEARCH, new TicketSearch.Rows(desk.blind ? List.of() : rows(markers, place)))
                : new TicketSearch.NoLook(failed(fault, limit));
    }

    @Override
    public TicketPost create(NewTicket ticket, Duration limit) {
        var fault = begin(Call.POST);
        if (fault != Fault.NOT_SENT) {
            desk.posts.add(ticket);
        }
        return switch (fault) {
            case NONE -> answered(Call.POST, new TicketPost.Created(desk.keep(ticket, Duration.ZERO)));
            case NOT_SENT -> new TicketPost.NotSent("no route to the host");
            case REFUSED -> new TicketPost.Refused(404, List.of("Not found."), false);
            case LIED -> {
                desk.keep(ticket, Duration.ZERO);
                yield new TicketPost.Refused(500, List.of("queueID is required."), true);
            }
            case REFUSED_BY_TEXT -> new TicketPost.Refused(500, List.of("queueID is required."), true);
            case RATE_LIMITED -> new TicketPost.RateLimited(Duration.ofSeconds(2));
            case CREDENTIALS_REJECTED -> new TicketPost.CredentialsRejected();
            case FAIL_BEFORE, BUSY, BROKEN, BLIND, FEWER_ROWS, FOREIGN_ROWS, DIE_BEFORE -> unknown(limit);
            case FAIL_AFTER, DIE_AFTER -> made(ticket, Duration.ZERO, fault, limit);
            case LATE, DIE_LATE -> made(ticket, limit.plus(desk.lateness.get()), fault, limit);
        };
    }

    private TicketPost made(NewTicket ticket, Duration later, Fault fault, Duration limit) {
        desk.keep(ticket, later);
        if (fault == Fault.DIE_AFTER || fault == Fault.DIE_LATE) {
            invocation.die();
        }
        return unknown(limit);
    }

    private TicketPost unknown(Duration limit) {
        invocation.wait(limit);
        return new TicketPost.Unknown("no answer in time");
    }

    @Override
    public TicketRead ticket(TicketId id, Duration limit) {
        return ask(Call.ASK_TICKET, limit, () -> {
            var kept = desk.tickets.get(id.value());
            return kept == null || kept.existsAt().isAfter(desk.clock.instant())
                    ? new TicketRead.Absent()
                    : new TicketRead.Found(kept.ticket());
        }, TicketRead.Failed::new);
    }

    @Override
    public TicketSearch tickets(Collection<TicketId> ids, Duration limit) {
        checkNumber(ids);
        var fault = begin(Call.LIST_TICKETS);
        return switch (fault) {
            case NONE -> answered(Call.LIST_TICKETS, new TicketSearch.Rows(desk.blind ? List.of() : rows(ids)));
            case BLIND -> answered(Call.LIST_TICKETS, new TicketSearch.Rows(List.of()));
            case FAIL_BEFORE, FAIL_AFTER, LATE, BUSY, BROKEN, DIE_BEFORE, DIE_AFTER, DIE_LATE, NOT_SENT, REFUSED,
                    REFUSED_BY_TEXT, LIED, FEWER_ROWS, FOREIGN_ROWS, RATE_LIMITED, CREDENTIALS_REJECTED ->
                new TicketSearch.NoLook(failed(fault, limit));
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
                .map(InMemoryServiceDesk.Kept::ticket)
                .toList();
    }

    @Override
    public TimeEntriesRead timeEntries(Collection<TicketId> ids, Duration limit) {
        checkNumber(ids);
        return ask(Call.LIST_TIME_ENTRIES, limit,
                () -> new TimeEntriesRead.Rows(
                        desk.timeEntries.stream().filter(entry -> ids.contains(entry.ticket())).toList()),
                TimeEntriesRead.NoLook::new);
    }

    @Override
    public CompanyRead company(CompanyId id, Duration limit) {
        return ask(Call.ASK_COMPANY, limit, () -> {
            var company = desk.companies.get(id);
            return company == null ? new CompanyRead.Absent() : company;
        }, CompanyRead.Failed::new);
    }

    /** Rows come by their ids, so an answer that ends early keeps the provider's own. */
    @Override
    public CompaniesRead companies(Collection<CompanyId> ids, Duration limit) {
        var fault = begin(Call.ASK_COMPANIES);
        var rows = desk.rows(ids);
        return switch (fault) {
            case NONE -> answered(Call.ASK_COMPANIES, new CompaniesRead.Rows(rows));
            case BLIND -> answered(Call.ASK_COMPANIES, new CompaniesRead.Rows(List.of()));
            case FEWER_ROWS ->
                answered(Call.ASK_COMPANIES, new CompaniesRead.Rows(rows.subList(0, Math.max(0, rows.size() - 1))));
            case FOREIGN_ROWS -> answered(Call.ASK_COMPANIES, new CompaniesRead.Rows(desk.withForeign(rows)));
            case FAIL_BEFORE, FAIL_AFTER, LATE, BUSY, BROKEN, DIE_BEFORE, DIE_AFTER, DIE_LATE, NOT_SENT, REFUSED,
                    REFUSED_BY_TEXT, LIED, RATE_LIMITED, CREDENTIALS_REJECTED ->
                new CompaniesRead.Failed(failed(fault, limit));
        };
    }

    @Override
    public ZoneRead zone(Duration limit) {
        var fault = invocation.begin(Call.ASK_ZONE);
        return fault == Fault.NONE
                ? answered(Call.ASK_ZONE, desk.zone)
                : new ZoneRead.Failed(failed(fault, limit));
    }

    @Override
    public UsageRead usage(Duration limit) {
        return ask(Call.ASK_USAGE, limit, () -> new UsageRead.Counted(desk.requests, 10_000), UsageRead.Failed::new);
    }

    @Override
    public CompanyList activeCompanies(CompanySearch search, Duration limit) {
        return ask(Call.ASK_COMPANY, limit, () -> page(search), CompanyList.Failed::new);
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

    private <T> T ask(Call call, Duration limit, Supplier<? extends T> answer,
            Function<DeskFailure, ? extends T> failed) {
        var fault = begin(call);
        return fault == Fault.NONE ? answered(call, answer.get()) : failed.apply(failed(fault, limit));
    }

    /** A rejected user is answered 401 to everything, unless something else goes wrong first. */
    private Fault begin(Call call) {
        var fault = invocation.begin(call);
        return fault == Fault.NONE && desk.rejected.contains(secret) ? Fault.CREDENTIALS_REJECTED : fault;
    }

    private <T> T answered(Call call, T answer) {
        invocation.happened(call, Fault.NONE);
        return answer;
    }

    private DeskFailure failed(Fault fault, Duration limit) {
        if (fault == Fault.FAIL_BEFORE) {
            invocation.wait(limit);
        }
        return InMemoryServiceDesk.failure(fault);
    }

    private List<FoundTicket> rows(Collection<Marker> markers, MarkerPlace place) {
        var now = desk.clock.instant();
        return desk.tickets.values()
                .stream()
                .filter(kept -> !kept.visibleAt().isAfter(now))
                .map(InMemoryServiceDesk.Kept::ticket)
                .filter(ticket -> markers.stream().anyMatch(marker -> matches(ticket, marker, place)))
                .toList();
    }

    private static boolean matches(FoundTicket ticket, Marker marker, MarkerPlace place) {
        return place == MarkerPlace.EXTERNAL_ID ? marker.isCarriedBy(ticket.externalId()) : ticket.carries(marker);
    }
}
