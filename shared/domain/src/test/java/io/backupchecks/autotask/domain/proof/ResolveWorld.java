package io.backupchecks.autotask.domain.proof;

import static io.backupchecks.autotask.domain.proof.Violation.unless;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.InMemoryServiceDesk;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import io.backupchecks.autotask.domain.ticket.DaggerTestUseCases;
import io.backupchecks.autotask.domain.ticket.ResolveRequest;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.TestUseCases;
import io.backupchecks.autotask.domain.ticket.TicketResolution;
import io.backupchecks.autotask.domain.time.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One tenant, one run with a ticket, and everybody who works on either side of it. */
final class ResolveWorld {
    /** The value of {@code publish} that customers do not see. */
    static final int INTERNAL = 2;
    private static final int NOTE_TYPE = 3;
    /** Within this everything that was left open is settled. */
    private static final Duration REST = Duration.ofDays(5);
    private static final int ROUNDS = 12;

    final VirtualTime time = new VirtualTime();
    final Stage stage = new Stage(time);
    final InMemoryStorage storage = new InMemoryStorage(time).prepared();
    final InMemoryServiceDesk desk = new InMemoryServiceDesk(time);
    final ResolveCounts counts = new ResolveCounts();
    final Sight sight = new Sight(storage, desk.work(), time);
    final ResolveWatch watch = new ResolveWatch(this);
    Runnable meanwhile = () -> {
    };

    private final RandomGenerator random;
    private int visitors;

    ResolveWorld(RandomGenerator random) {
        this.random = random;
        counts.schedules = 1;
        allow(true);
        sight.gain();
        new ResolveVisit("creator", 0, this, Weather.FAIR).make(use -> use.create()
                .create(Samples.request(), Samples.caller(Role.OPERATOR), time.invocation()));
        storage.onWritten(watch::written);
    }

    TestUseCases useCases(Invocation invocation, Pause pause, ResolveVisit visit) {
        var view = storage.in(invocation);
        var desks = desk.in(invocation);
        return DaggerTestUseCases.factory()
                .of(view, view, view, view, view, view, view,
                        (credentials, zone) -> new ResolveLine(desks.open(credentials, zone), visit, watch), view,
                        desk.probesIn(invocation), _ -> {
                        }, time, pause, random, () -> Samples.ISSUER);
    }

    /** Whether tickets may be resolved. */
    void allow(boolean allowed) {
        var old = storage.settings(Samples.DATABASE).orElse(Samples.SETTINGS);
        storage.save(new Settings(old.database(), old.version() + 1, true, old.environment(), old.errorFields(),
                old.warningFields(), old.dueIn(), old.closedStatuses(), old.objectsInDescription(),
                new Resolving(allowed, NOTE_TYPE, INTERNAL), ApiLogging.BASIC));
    }

    RunTicket item() {
        return storage.item(Samples.KEY).orElseThrow();
    }

    Resolution resolution() {
        return item().currentResolution().orElseThrow();
    }

    TicketId ticket() {
        return item().ticket().orElseThrow().id();
    }

    /** A click of a person of its own, so that what each sends can be told apart. */
    void click(Weather weather, long cycle) {
        counts.clicks++;
        var visit = new ResolveVisit("person-" + ++visitors, cycle, this, weather);
        visit.make(use -> resolve(use, visit));
        watch.standing();
    }

    private void resolve(TestUseCases use, ResolveVisit visit) {
        try {
            var answer = use.resolve()
                    .resolve(new ResolveRequest(Samples.RUN, visit.cycle), caller(visit.who),
                            time.invocation(visit.left()));
            counts.unsighted += answer instanceof TicketResolution.Hindered(var reason, _)
                    && reason == Reason.TIME_ENTRIES_NOT_KNOWN ? 1 : 0;
        } catch (StorageBroken _) {
            // Answered as an error.
        }
    }

    /** A person looks at the run as it is in Autotask now. */
    void look(Weather weather) {
        var visit = new ResolveVisit("viewer-" + ++visitors, 0, this, weather);
        visit.make(use -> {
            try {
                use.view().live(Samples.RUN, caller(visit.who), time.invocation(visit.left()));
            } catch (StorageUnavailable | StorageBroken _) {
                // Answered as an error; the next request sees more.
            }
        });
    }

    void reconcile(Weather weather) {
        var visit = new ResolveVisit("reconciler", 0, this, weather);
        visit.make(use -> {
            try {
                use.reconcile().run("reconcile-" + time.instant().getEpochSecond(), time.invocation(visit.left()));
            } catch (StorageUnavailable | StorageBroken _) {
                // The next minute comes.
            }
        });
        watch.standing();
    }

    private static Caller caller(String who) {
        return new Caller(new Operator(who, who), Role.OPERATOR, "token-" + who, new RequestId("request-" + who));
    }

    boolean isDue() {
        return item().dueAt().filter(due -> !due.isAfter(time.instant())).isPresent();
    }

    /** The next full minute at which the schedule finds something to do. */
    Optional<Instant> nextRound() {
        return item().dueAt()
                .map(due -> due.isAfter(time.instant()) ? due : time.instant())
                .map(due -> due.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }

    /** Lets the schedule work until nothing is due any more. */
    private void rest() {
        var horizon = time.instant().plus(REST);
        for (var next = nextRound(); next.isPresent(); next = nextRound()) {
            unless(next.get().isBefore(horizon), "there is always something due", item());
            stage.until(next.get());
            reconcile(Weather.FAIR);
        }
    }

    /** Everything works again: a person who looks and clicks comes to an end that is true. */
    void finish() {
        meanwhile = () -> {
        };
        desk.work().staleClose(Duration.ZERO);
        storage.save(Breaker.closed(Samples.SECRET));
        allow(true);
        sight.gain();
        for (int i = 0; i < ROUNDS; i++) {
            rest();
            look(Weather.FAIR);
            rest();
            if (isAtItsEnd(resolution().state())) {
                atTheEnd();
                return;
            }
            click(Weather.FAIR, resolution().cycle());
            stage.of(Duration.ofMinutes(1));
        }
        throw new Violation("stuck in " + resolution() + " with " + desk.ticket(ticket()));
    }

    private boolean isAtItsEnd(ResolutionState state) {
        return switch (state) {
            case ResolutionState.Flagged _ -> true;
            case ResolutionState.Resolved _ -> desk.ticket(ticket()).filter(ResolveWorld::isClosed).isPresent();
            case ResolutionState.Blocked(var reason) -> isTrue(reason);
            case ResolutionState.Idle _,ResolutionState.Claimed _,ResolutionState.NoteSending _,ResolutionState.NoteUnknown _,ResolutionState.Noted _,ResolutionState.Closing _,ResolutionState.Verifying _ ->
                false;
        };
    }

    private boolean isTrue(Reason reason) {
        var there = desk.ticket(ticket());
        return switch (reason) {
            case TICKET_MISSING -> there.isEmpty();
            case TICKET_ALREADY_CLOSED -> there.filter(ResolveWorld::isClosed).isPresent();
            case TICKET_HAS_TIME_ENTRIES ->
                there.filter(ticket -> !isClosed(ticket)).isPresent() && !desk.work().time(ticket()).isEmpty();
            case TIME_ENTRIES_NOT_KNOWN, CLOSE_NOT_APPLIED -> false;
        };
    }

    private void atTheEnd() {
        watch.standing();
        var state = resolution().state();
        var there = desk.ticket(ticket());
        there.filter(ticket -> isClosed(ticket) && !sight.wasLostUnnoticed())
                .filter(ticket -> ticket.completedBy().orElse(0) == InMemoryServiceDesk.API_USER)
                .filter(this::hadTime)
                .ifPresent(ticket -> unless(state instanceof ResolutionState.Flagged,
                        "closed by us over booked time, and nobody is told", state, ticket));
    }

    private boolean hadTime(FoundTicket ticket) {
        var closed = ticket.completedAt().orElseThrow();
        return desk.work()
                .time(ticket.id())
                .stream()
                .anyMatch(entry -> !entry.createdAt().orElseThrow().isAfter(closed));
    }

    static boolean isClosed(FoundTicket ticket) {
        return ticket.status() == Settings.COMPLETE;
    }
}
