package io.backupchecks.autotask.checks.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.checks.faults.Visit.Calls;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A script being played once, on a run of its own. */
final class Play {
    private static final Duration AHEAD = Duration.ofSeconds(31);
    private static final Duration LATER = Duration.ofSeconds(6);
    private static final Duration SETTLED = Duration.ofMinutes(8);

    private final Site site;
    private final Script script;
    private final boolean isUnharmed;
    private final List<Planned> planned;
    private final RunTicketWatch watch;
    private final RunId run;
    private final Map<Actor, Calls> calls = new EnumMap<>(Actor.class);
    private OptionalLong confirmation = OptionalLong.empty();
    private boolean hasSecondClicked;

    /** @param faults beside those that belong to the script */
    Play(Site site, Script script, List<Planned> faults) {
        this.site = site;
        this.script = script;
        isUnharmed = faults.isEmpty();
        planned = Stream.concat(script.always().stream(), faults.stream()).toList();
        run = site.newRun();
        watch = new RunTicketWatch(site, run);
    }

    /** Plays it to its end; answers what each actor called. */
    Map<Actor, Calls> played() {
        script.play(this);
        return calls;
    }

    void attemptWithoutTicket() {
        try (var visit = new Visit(site, site.clock(), List.of(Script.diesBeforeItsPost()))) {
            click(site.copies().cold(Actor.FIRST, visit), visit);
            watch.posted(visit.calls());
        }
        rest();
        confirmation = OptionalLong.of(site.item(run).orElseThrow().attempt());
    }

    void clicks() {
        try (var visit = visit(Actor.FIRST, site.clock()).meanwhile(this::enterAfter)) {
            click(begin(Actor.FIRST, visit), visit);
            ended(Actor.FIRST, visit);
        }
        if (!hasSecondClicked) {
            pass(script == Script.SENT_BY_NOBODY ? SETTLED : LATER);
            second();
        }
    }

    private void enterAfter(String line) {
        if (line.contains(script.entrance()) && !hasSecondClicked) {
            second();
        }
    }

    private void second() {
        hasSecondClicked = true;
        var clock = script == Script.OVERTAKING ? Clock.offset(site.clock(), AHEAD) : site.clock();
        try (var visit = visit(Actor.SECOND, clock)) {
            var handler = begin(Actor.SECOND, visit);
            click(handler, visit).map(Answers::confirmation).filter(OptionalLong::isPresent).ifPresent(asked -> {
                confirmation = asked;
                click(handler, visit);
            });
            ended(Actor.SECOND, visit);
        }
    }

    /** A click in a process of its own; answers how that ended. */
    int killedClick(KillPoint point) {
        if (point.isConfirming()) {
            attemptWithoutTicket();
        }
        try (var killed = new KilledClick(site)) {
            killed.kill(point, run, confirmation);
            return killed.exit();
        } finally {
            watch.answered(0);
        }
    }

    /** The same where nobody kills it. */
    Calls unharmedClick(boolean isConfirming) {
        if (isConfirming) {
            attemptWithoutTicket();
        }
        try (var process = new KilledClick(site)) {
            process.click(run, confirmation);
            Violation.unless(process.exit() == 0, "the process fails", run);
            return new Calls(process.storageCalls(), site.autotask().traffic().calls(), 1);
        }
    }

    void schedule(Actor actor) {
        pass(Duration.ofMinutes(1));
        try (var visit = visit(actor, site.clock())) {
            reconcile(begin(actor, visit));
            ended(actor, visit);
        }
    }

    /** Everything works again: the run comes to rest, and a person who clicks gets its one ticket. */
    void end() {
        rest();
        watch.atRest();
        new LastClicks(this, watch).click();
    }

    /** Lets the schedule work until nothing is due any more. */
    void rest() {
        var since = site.clock().instant();
        for (var due = watch.due(since); due.isPresent(); due = watch.due(since)) {
            var wait = Duration.between(site.clock().instant(), due.get());
            pass(wait.isPositive() ? wait : Duration.ofSeconds(1));
            try (var visit = new Visit(site, site.clock(), List.of())) {
                reconcile(site.copies().warm(Actor.SCHEDULE, visit));
            }
        }
    }

    /** A click while everything works. */
    TestAnswer fairClick(OptionalLong confirming) {
        confirmation = confirming;
        try (var visit = new Visit(site, site.clock(), List.of())) {
            var answer = click(site.copies().warm(Actor.FIRST, visit), visit);
            watch.posted(visit.calls());
            return answer.orElseThrow();
        }
    }

    void pass(Duration time) {
        site.clock().advance(time);
        site.lateEffects().happen();
    }

    private void ended(Actor actor, Visit visit) {
        calls.put(actor, visit.calls());
        watch.posted(visit.calls());
    }

    private Visit visit(Actor actor, Clock clock) {
        return new Visit(site, clock, planned.stream().filter(one -> one.actor() == actor).toList());
    }

    /** Whoever meets a fault, and everybody where there is none, is a process that has just begun. */
    private RequestStreamHandler begin(Actor actor, Visit visit) {
        var isSpared = planned.stream().noneMatch(one -> one.actor() == actor);
        return isSpared && !isUnharmed ? site.copies().warm(actor, visit) : site.copies().cold(actor, visit);
    }

    /** The answer; empty where there is nobody left to give it. */
    private Optional<TestAnswer> click(RequestStreamHandler handler, Visit visit) {
        var answer = TestAnswer.of(handler, Clicks.on(run, site.token(), confirmation));
        watch.answered(visit.isDead() ? 0 : answer.status());
        return visit.isDead() ? Optional.empty() : Optional.of(answer);
    }

    private static void reconcile(RequestStreamHandler handler) {
        try {
            handler.handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), new TestContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException _) {
            // Lambda counts it as an error; the next minute comes.
        }
    }
}
