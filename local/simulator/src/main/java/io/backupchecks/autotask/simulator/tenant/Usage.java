package io.backupchecks.autotask.simulator.tenant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** The requests of the last 60 minutes, all integrations of a database together. */
public final class Usage {
    private static final Duration FRAME = Duration.ofMinutes(60);

    private record Calls(Instant at, int count) {}

    private final Deque<Calls> calls = new ArrayDeque<>();
    private final InstantSource clock;
    private int sum;

    Usage(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts so many requests made now and answers how many the hour has seen. */
    public synchronized int add(int count) {
        calls.addLast(new Calls(clock.instant(), count));
        sum += count;
        return current();
    }

    public synchronized int current() {
        Instant start = clock.instant().minus(FRAME);
        while (!calls.isEmpty() && !calls.getFirst().at().isAfter(start)) {
            sum -= calls.removeFirst().count();
        }
        return sum;
    }

    public synchronized void clear() {
        calls.clear();
        sum = 0;
    }
}
