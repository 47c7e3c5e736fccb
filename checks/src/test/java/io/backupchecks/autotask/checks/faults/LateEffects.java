package io.backupchecks.autotask.checks.faults;

import io.backupchecks.autotask.simulator.wire.Deferred;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What Autotask still has to do for processes that are dead. It is done before the looks after settling. */
final class LateEffects {
    private static final Duration DELAY = Duration.ofMinutes(4);

    private final Clock clock;
    private final List<Late> open = new ArrayList<>();

    LateEffects(Clock clock) {
        this.clock = clock;
    }

    /** One that is met from now on. */
    synchronized Deferred next() {
        var late = new Late(clock.instant().plus(DELAY), new Deferred());
        open.add(late);
        return late.effect();
    }

    /** What is due by now takes place. */
    synchronized void happen() {
        var due = open.stream().filter(late -> !late.at().isAfter(clock.instant())).toList();
        open.removeAll(due);
        due.forEach(late -> late.effect().happen());
    }

    private record Late(Instant at, Deferred effect) {}
}
