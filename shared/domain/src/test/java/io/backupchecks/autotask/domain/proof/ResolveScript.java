package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Two clicks, one other person and the schedule, always the same way, but for the faults that are planned. */
enum ResolveScript {
    /** Both click at once. */
    TOGETHER(Duration.ofMillis(7), Duration.ofMinutes(20)),
    /** The second clicks when the first one's claim is over. */
    AFTER_THE_LEASE(Duration.ofSeconds(31), Duration.ofMinutes(20)),
    /** Somebody books time while the close is on its way. */
    TIME_SLIPS_IN(Duration.ofSeconds(31), Duration.ofMillis(1_650)),
    /** Somebody opens the ticket again, and the second click is the first one, repeated. */
    OPENED_AGAIN(Duration.ofSeconds(90), Duration.ofSeconds(60)),
    /** Somebody closes the ticket between the checks. */
    CLOSED_MEANWHILE(Duration.ofSeconds(31), Duration.ofMillis(700)),
    /** Somebody deletes the ticket between the checks. */
    DELETED_MEANWHILE(Duration.ofSeconds(31), Duration.ofMillis(700)),
    /** A workflow rule swallows the first close after a note. */
    STALE_CLOSE(Duration.ofSeconds(31), Duration.ZERO);

    private static final Duration FAULTY = Duration.ofSeconds(150);

    private final Duration second;
    private final Duration others;

    /**
     * @param second when the second clicks
     * @param others when somebody else acts
     */
    ResolveScript(Duration second, Duration others) {
        this.second = second;
        this.others = others;
    }

    private void act(ResolveWorld world) {
        switch (this) {
            case TOGETHER, AFTER_THE_LEASE -> {
            }
            case TIME_SLIPS_IN -> world.desk.technician().addTimeEntry(world.ticket());
            case OPENED_AGAIN -> world.desk.technician().reopen(world.ticket());
            case CLOSED_MEANWHILE -> world.desk.technician().complete(world.ticket());
            case DELETED_MEANWHILE -> world.desk.technician().delete(world.ticket());
            case STALE_CLOSE -> world.desk.work().staleClose(Duration.ofSeconds(30));
        }
    }

    /** Plays it; every call has its number, and those with a planned fault meet it. */
    Played play(Map<Integer, Fault> planned) {
        var world = new ResolveWorld(new SplittableRandom(1));
        var weather = new Planned(planned);
        var begin = world.time.instant();
        long cycle = world.resolution().cycle();
        world.stage.at(begin, () -> world.click(weather, cycle));
        world.stage.at(begin.plus(second), () -> world.click(weather, cycle));
        world.stage.at(begin.plus(others), () -> act(world));
        for (int i = 1; i <= 2; i++) {
            world.stage.at(begin.plus(Duration.ofMinutes(i)), () -> reconcile(world, weather));
        }
        world.stage.until(begin.plus(FAULTY));
        if (world.stage.failure() != null) {
            throw new Violation("an actor failed", world.stage.failure());
        }
        world.finish();
        return new Played(List.copyOf(weather.calls), world.counts);
    }

    private static void reconcile(ResolveWorld world, Weather weather) {
        if (world.isDue()) {
            world.reconcile(weather);
        }
    }

    /** @param calls all of them, in order, while faults could be met */
    record Played(List<Call> calls, ResolveCounts counts) {}

    /** Fixed times, planned faults. */
    private static final class Planned implements Weather {
        private static final Duration STORAGE = Duration.ofMillis(5);
        private static final Duration DESK = Duration.ofMillis(100);

        private final Map<Integer, Fault> planned;
        private final List<Call> calls = new ArrayList<>();

        Planned(Map<Integer, Fault> planned) {
            this.planned = planned;
        }

        @Override
        public Fault fault(Call call) {
            calls.add(call);
            return planned.getOrDefault(calls.size() - 1, Fault.NONE);
        }

        @Override
        public Duration latency(Call call) {
            return call.isSentOnce() || call.name().startsWith("ASK") || call.name().startsWith("LIST")
                    ? DESK
                    : STORAGE;
        }
    }
}
