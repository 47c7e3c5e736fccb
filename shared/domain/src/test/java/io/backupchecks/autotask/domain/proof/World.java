package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.StorageBroken;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.InMemoryServiceDesk;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.Invocation;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import io.backupchecks.autotask.domain.ticket.DaggerTestUseCases;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.TestUseCases;
import io.backupchecks.autotask.domain.ticket.TicketCreation;
import io.backupchecks.autotask.domain.time.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One tenant, one run, and everybody who works on it. */
final class World {
    /** Within this everything that was left open is settled: 72 hours of watching, and more. */
    private static final Duration REST = Duration.ofDays(5);
    private static final int CLICKS = 6;

    final VirtualTime time = new VirtualTime();
    final Stage stage = new Stage(time);
    final InMemoryStorage storage = new InMemoryStorage(time).prepared();
    final InMemoryServiceDesk desk = new InMemoryServiceDesk(time);
    final Counts counts = new Counts();
    final Outcome outcome = new Outcome(this);
    final Watch watch = new Watch(this, outcome);

    private final RandomGenerator random;
    private int clicks;
    private @Nullable Supplier<Duration> skew;

    World(RandomGenerator random) {
        this.random = random;
        counts.schedules = 1;
        storage.onWritten(watch::written);
    }

    /** From now on each invocation has a clock of its own, wrong by this: the lease then protects nothing. */
    void skewClocks(Supplier<Duration> by) {
        skew = by;
    }

    boolean areClocksSkewed() {
        return skew != null;
    }

    TestUseCases useCases(Invocation invocation, Pause pause) {
        var view = storage.in(invocation);
        var clock = skew == null ? time : Clock.offset(time, skew.get());
        return DaggerTestUseCases.factory()
                .of(view, view, view, view, view, view, view, desk.in(invocation), view,
                        desk.probesIn(invocation), _ -> {
                        }, clock, pause, random,
                        () -> Samples.ISSUER);
    }

    Optional<RunTicket> item() {
        return storage.item(Samples.KEY);
    }

    /** A click of a person of its own, so that permits and POSTs can be told apart. Empty if the process died. */
    Optional<TicketCreation> click(Weather weather, OptionalLong confirmation) {
        var who = "person-" + ++clicks;
        watch.clicks(who, confirmation);
        var began = watch.posts();
        var visit = new Visit(who, this, weather);
        var answer = new Answer();
        visit.make(use -> answer.value = create(use, visit, confirmation));
        answer.made().ifPresent(made -> outcome.answered(visit, made, began));
        return answer.made();
    }

    private @Nullable TicketCreation create(TestUseCases use, Visit visit, OptionalLong confirmation) {
        try {
            return use.create()
                    .create(Samples.request(Samples.RUN, confirmation), caller(visit.who, Role.OPERATOR),
                            time.invocation(visit.left()));
        } catch (StorageBroken broken) {
            Violation.unless(!visit.hasAsked(), "an exception left after the permit was asked for", broken);
            return null;
        }
    }

    void view(Weather weather, Role role) {
        var visit = new Visit("viewer", this, weather);
        visit.make(use -> {
            try {
                use.view().view(Samples.RUN, caller("viewer", role));
            } catch (StorageUnavailable | StorageBroken _) {
                // Answered as an error; the next request sees more.
            }
        });
    }

    void reconcile(Weather weather) {
        var visit = new Visit("reconciler", this, weather);
        visit.make(use -> {
            try {
                use.reconcile().run("reconcile-" + time.instant().getEpochSecond(), time.invocation(visit.left()));
            } catch (StorageUnavailable | StorageBroken _) {
                // The next minute comes.
            }
        });
    }

    /** The next full minute at which the schedule finds something to do. */
    Optional<Instant> nextRound() {
        return item().flatMap(RunTicket::dueAt)
                .map(due -> due.isAfter(time.instant()) ? due : time.instant())
                .map(due -> due.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }

    /** Lets the schedule work until nothing is due any more. */
    void rest() {
        var horizon = time.instant().plus(REST);
        for (var next = nextRound(); next.isPresent(); next = nextRound()) {
            Violation.unless(next.get().isBefore(horizon), "I7: there is always something due", item());
            stage.until(next.get());
            reconcile(Weather.FAIR);
        }
    }

    /** Everything works again: the run comes to rest, and a person who clicks gets a ticket, confirming where asked to. */
    void finish() {
        storage.save(Breaker.closed(Samples.SECRET));
        var confirmation = OptionalLong.empty();
        for (int i = 0; i < CLICKS; i++) {
            rest();
            outcome.atRest(false);
            var answer = click(Weather.FAIR, confirmation).orElseThrow();
            if (isFinal(answer)) {
                rest();
                outcome.atRest(true);
                return;
            }
            confirmation = answer instanceof TicketCreation.NeedsConfirmation(var attempt)
                    ? OptionalLong.of(attempt)
                    : OptionalLong.empty();
            stage.of(Duration.ofMinutes(1));
        }
        throw new Violation("I7: stuck in " + item());
    }

    static boolean isFinal(TicketCreation answer) {
        return answer instanceof TicketCreation.Created || answer instanceof TicketCreation.Exists
                || answer instanceof TicketCreation.Duplicates;
    }

    void met(Call call, Fault fault) {
        watch.met(fault);
        outcome.met(call, fault);
    }

    private static Caller caller(String who, Role role) {
        return new Caller(new Operator(who, who), role, "token-" + who, new RequestId("request-" + who));
    }

    /** Holds what a process answered before it could die. */
    private static final class Answer {
        private @Nullable TicketCreation value;

        Optional<TicketCreation> made() {
            return Optional.ofNullable(value);
        }
    }
}
