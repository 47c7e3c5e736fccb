package io.backupchecks.autotask.checks.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A script being played once, on a run of its own. */
final class Play {
    private static final Duration AHEAD = Duration.ofSeconds(31);
    private static final Duration WORKED = Duration.ofMinutes(15);
    /** After so long the API user's right to see time is asked for again. */
    private static final Duration UNSHOWN = Duration.ofHours(1);
    private static final int CREATED = 201;

    private final Site site;
    private final Script script;
    private final boolean isUnharmed;
    private final List<Planned> planned;
    private final Aim aim;
    private final RunId run;
    private final Rounds rounds;
    private final Map<Actor, Calls> calls = new EnumMap<>(Actor.class);
    private boolean hasEntered;

    /** @param faults beside those that belong to the script */
    Play(Site site, Script script, List<Planned> faults) {
        this.site = site;
        this.script = script;
        isUnharmed = faults.isEmpty();
        planned = Stream.concat(script.always().stream(), faults.stream()).toList();
        run = site.newRun();
        aim = script.aim(site, run);
        rounds = new Rounds(site, run);
    }

    /** Plays it to its end; answers what each actor called. */
    Map<Actor, Calls> played() {
        script.play(this);
        return calls;
    }

    /** The run gets its ticket while everything works. */
    void create() {
        try (var visit = new Visit(site, site.clock(), List.of())) {
            var answer = TestAnswer.of(site.copies().warm(Actor.FIRST, visit), new CreateAim(site, run).click());
            Violation.unless(answer.status() == CREATED, "no ticket to begin with", answer);
        }
        rounds.pass(UNSHOWN);
    }

    /** The next click confirms it. */
    void attemptWithoutTicket() {
        try (var visit = new Visit(site, site.clock(), List.of(Script.diesBeforeItsPost()))) {
            click(site.copies().cold(Actor.FIRST, visit), visit);
            aim.called(visit.calls());
        }
        rounds.rest();
        Violation.unless(aim.asks(fairClick()), "nothing is to be confirmed", site.item(run));
    }

    void clicks() {
        try (var visit = visit(script.first(), site.clock()).meanwhile(this::enterAfter)) {
            click(begin(script.first(), visit), visit);
            ended(script.first(), visit);
        }
        if (!hasEntered) {
            rounds.pass(script.pause());
            enter();
        }
    }

    private boolean enterAfter(Calls soFar) {
        var enters = !hasEntered && script.isEntrance(soFar);
        if (enters) {
            enter();
        }
        return enters;
    }

    private void enter() {
        hasEntered = true;
        RecordedGrants.aside(() -> script.enter(this));
    }

    void second() {
        var clock = script == Script.OVERTAKING ? Clock.offset(site.clock(), AHEAD) : site.clock();
        try (var visit = visit(script.second(), clock)) {
            var handler = begin(script.second(), visit);
            if (click(handler, visit).filter(aim::asks).isPresent()) {
                click(handler, visit);
            }
            ended(script.second(), visit);
        }
    }

    /** Somebody books time on the run's ticket. */
    void bookTime() {
        var ticket = site.item(run).flatMap(RunTicket::ticket).orElseThrow();
        site.autotask().desk().addTimeEntry(ticket.id().value(), WORKED);
    }

    /** A click in a process of its own; answers how that ended. */
    int killedClick(KillPoint point) {
        if (point.isConfirming()) {
            attemptWithoutTicket();
        }
        try (var killed = new KilledClick(site)) {
            killed.kill(point, aim.click());
            return killed.exit();
        } finally {
            aim.answered(0);
        }
    }

    /** The same where nobody kills it; empty where it ran out of time, on a machine with too much to do. */
    Optional<Calls> unharmedClick(boolean isConfirming) {
        if (isConfirming) {
            attemptWithoutTicket();
        }
        try (var process = new KilledClick(site)) {
            process.click(aim.click());
            Violation.unless(process.exit() == 0, "the process fails", run);
            return site.item(run).flatMap(RunTicket::ticket).map(_ -> process.calls());
        }
    }

    void schedule(Actor actor, Duration wait) {
        rounds.pass(wait);
        try (var visit = visit(actor, site.clock())) {
            rounds.reconcile(begin(actor, visit), visit);
            calls.put(actor, visit.calls());
        }
    }

    /** Everything works again: the run comes to rest, and a person who clicks comes to the end that there must be. */
    void end() {
        rounds.rest();
        aim.atRest();
        new LastClicks(this, rounds, aim).click();
    }

    /** A click while everything works. */
    TestAnswer fairClick() {
        try (var visit = new Visit(site, site.clock(), List.of())) {
            var answer = click(site.copies().warm(script.first(), visit), visit);
            aim.called(visit.calls());
            return answer.orElseThrow();
        }
    }

    private void ended(Actor actor, Visit visit) {
        calls.put(actor, visit.calls());
        aim.called(visit.calls());
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
        var answer = TestAnswer.of(handler, aim.click());
        aim.answered(visit.isDead() ? 0 : answer.status());
        return visit.isDead() ? Optional.empty() : Optional.of(answer);
    }
}
