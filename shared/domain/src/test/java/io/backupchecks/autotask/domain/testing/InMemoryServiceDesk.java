package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.CompanyRead;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.ServiceDesks;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import io.backupchecks.autotask.domain.diagnosis.Probes;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Autotask in memory: tickets and companies of one tenant. {@link #in} gives an invocation its own line to it, on which
 * its calls can meet faults; all lines lead to the same tickets.
 */
public final class InMemoryServiceDesk implements ServiceDesks {
    /** Autotask carries a request out at the latest so long after its client gave up. */
    public static final Duration LATE = Duration.ofMinutes(5);
    /** The id of the first ticket. */
    public static final long FIRST = 50_001;
    /** Under whom this service adds notes and completes tickets. */
    public static final long API_USER = 29_690_001;

    final InstantSource clock;
    final SortedMap<Long, KeptTicket> tickets = new TreeMap<>();
    final Map<CompanyId, CompanyRead.Found> companies = new HashMap<>();
    final Set<SecretVersion> rejected = new HashSet<>();
    final List<NewTicket> posts = new ArrayList<>();
    private final TicketWork work = new TicketWork();
    private final PriorityQueue<Late> late = new PriorityQueue<>(Comparator.comparing(Late::at));
    Supplier<Duration> lateness = () -> LATE;
    Supplier<Duration> visibilityLag = () -> Duration.ZERO;
    ZoneRead zone = new ZoneRead.Found(Samples.ZONE);
    int requests = 100;
    boolean blind;

    public InMemoryServiceDesk(InstantSource clock) {
        this.clock = clock;
        companies.put(CompanyId.OWN, new CompanyRead.Found(CompanyId.OWN, "The provider itself", true));
        companies.put(Samples.COMPANY, new CompanyRead.Found(Samples.COMPANY, "Northwind Traders", true));
    }

    @Override
    public ServiceDesk open(Credentials credentials, Zone at) {
        return in(Invocation.sound()).open(credentials, at);
    }

    /** Opens desks for this invocation. */
    public ServiceDesks in(Invocation invocation) {
        return (credentials, at) -> invocation.read(Call.OPEN_DESK,
                () -> new DeskLine(this, invocation, credentials.secret()));
    }

    /** Opens probes for this invocation. */
    public Probes probesIn(Invocation invocation) {
        return secret -> invocation.read(Call.OPEN_DESK, () -> new ProbeLine(this, invocation, secret));
    }

    /** Every POST that Autotask received, whatever became of it. */
    public List<NewTicket> posts() {
        return List.copyOf(posts);
    }

    /** The tickets that carry the marker, those that are still to appear among them; deleted ones are not. */
    public List<TicketId> carrying(Marker marker) {
        return tickets.values()
                .stream()
                .map(KeptTicket::ticket)
                .filter(ticket -> ticket.carries(marker))
                .map(FoundTicket::id)
                .toList();
    }

    /** The tickets that a search which sees finds now by the marker. */
    public List<TicketId> visible(Marker marker) {
        var now = clock.instant();
        return tickets.values()
                .stream()
                .filter(kept -> !kept.visibleAt().isAfter(now) && marker.isCarriedBy(kept.ticket().externalId()))
                .map(kept -> kept.ticket().id())
                .toList();
    }

    /** Whether searches answer without the tickets that are there. */
    public boolean isBlind() {
        return blind;
    }

    /** Puts a ticket there that nobody asked this service for. */
    public TicketId put(Marker marker, CompanyId company) {
        return keep(marker.value(), company, "Made elsewhere\n" + marker.value(), Duration.ZERO);
    }

    /** Somebody changes the field over there. */
    public void overwriteExternalId(TicketId id, String text) {
        tickets.computeIfPresent(id.value(), (_, kept) -> kept.withExternalId(text));
    }

    /** Somebody at work over there. */
    public Technician technician() {
        return new Technician(this);
    }

    /** What was done with the tickets: notes, time, status. */
    public TicketWork work() {
        settle();
        return work;
    }

    /** The ticket as it is, for whoever sees everything; empty where it was deleted. */
    public Optional<FoundTicket> ticket(TicketId id) {
        settle();
        return Optional.ofNullable(tickets.get(id.value())).map(KeptTicket::ticket);
    }

    /** From now on searches answer without the tickets that are there. */
    public void blind(boolean on) {
        blind = on;
    }

    /** From now on these credentials are answered with 401. */
    public void reject(SecretVersion secret) {
        rejected.add(secret);
    }

    public void accept(SecretVersion secret) {
        rejected.remove(secret);
    }

    public void zone(ZoneRead answer) {
        zone = answer;
    }

    /** The tenant's requests in the last hour. */
    public void requests(int count) {
        requests = count;
    }

    /** How long after its creation a ticket turns up in searches, at most 30 seconds over there. */
    public void visibilityLag(Supplier<Duration> lag) {
        visibilityLag = lag;
    }

    /** How long after the client gave up a late request is carried out. */
    public void lateness(Supplier<Duration> after) {
        lateness = after;
    }

    public void company(CompanyRead.Found company) {
        companies.put(company.id(), company);
    }

    /** Deletes a company, or puts it out of the API user's sight: both look the same. */
    public void lose(CompanyId company) {
        companies.remove(company);
    }

    /** The rows of a query by ids, by ascending id. */
    List<CompanyRead.Found> rows(Collection<CompanyId> ids) {
        return ids.stream()
                .sorted(Comparator.comparingLong(CompanyId::value))
                .flatMap(id -> Optional.ofNullable(companies.get(id)).stream())
                .toList();
    }

    /** The rows and one more, as if the filter had been ignored. */
    List<CompanyRead.Found> withForeign(List<CompanyRead.Found> rows) {
        var foreign = new CompanyRead.Found(new CompanyId(Long.MAX_VALUE), "Nobody asked for it", true);
        return Stream.concat(rows.stream(), Stream.of(foreign)).toList();
    }

    TicketId keep(NewTicket ticket, Duration later) {
        return keep(ticket.marker().value(), ticket.company(), ticket.description(), later);
    }

    private TicketId keep(String externalId, CompanyId company, String description, Duration later) {
        var id = new TicketId(tickets.isEmpty() ? FIRST : tickets.lastKey() + 1);
        var exists = clock.instant().plus(later);
        tickets.put(id.value(), new KeptTicket(
                new FoundTicket(id, "T20260302." + id.value(), company, 1, externalId, description,
                        OptionalLong.empty(),
                        Optional.empty()),
                exists,
                exists.plus(visibilityLag.get())));
        return id;
    }

    boolean has(TicketId id) {
        return tickets.containsKey(id.value());
    }

    /** What a PATCH does when it is carried out. */
    void patch(TicketId id, int status, Instant now) {
        if (!work.swallows(id, now)) {
            setStatus(id, status, API_USER, now);
        }
    }

    void setStatus(TicketId id, int status, long resource, Instant now) {
        tickets.computeIfPresent(id.value(), (_, kept) -> kept.withStatus(status, resource, now));
    }

    /** Carries something out later: before anything is seen that is later still. */
    void later(Duration after, Consumer<Instant> effect) {
        late.add(new Late(clock.instant().plus(after), effect));
        settle();
    }

    void settle() {
        while (!late.isEmpty() && !late.peek().at().isAfter(clock.instant())) {
            var next = late.remove();
            next.effect().accept(next.at());
        }
    }

    static DeskFailure failure(Fault fault) {
        return switch (fault) {
            case RATE_LIMITED -> new DeskFailure.RateLimited(Duration.ofSeconds(2));
            case CREDENTIALS_REJECTED -> new DeskFailure.CredentialsRejected();
            case FAIL_BEFORE -> new DeskFailure.Unreachable("no answer");
            case NONE, FAIL_AFTER, LATE, BUSY, BROKEN, DIE_BEFORE, DIE_AFTER, DIE_LATE, NOT_SENT, REFUSED,
                    REFUSED_BY_TEXT, LIED, BLIND, FEWER_ROWS, FOREIGN_ROWS ->
                new DeskFailure.BadAnswer(fault.name());
        };
    }

    /** What a request does after its client gave up. */
    private record Late(Instant at, Consumer<Instant> effect) {}
}
