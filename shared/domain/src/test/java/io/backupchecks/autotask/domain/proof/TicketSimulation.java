package io.backupchecks.autotask.domain.proof;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Simulates schedules by the seed: {@code --seeds FROM..TO}, both included; {@code --pairs} plays every script with every
 * pair of faults instead.
 *
 * <p>A violation names its seed; {@code --seeds N..N} plays exactly that schedule again.
 */
public final class TicketSimulation {
    private final AtomicLong next;
    private final long last;
    private final Counts counts = new Counts();
    private final AtomicReference<@Nullable Violation> violation = new AtomicReference<>();

    TicketSimulation(long first, long last) {
        next = new AtomicLong(first);
        this.last = last;
    }

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--pairs")) {
            for (var script : Script.values()) {
                System.out.println(new FaultEnumeration(script, true).run());
            }
            return;
        }
        if (args.length != 2 || !args[0].equals("--seeds") || !args[1].matches("\\d{1,18}\\.\\.\\d{1,18}")) {
            System.err.println("usage: TicketSimulation --seeds FROM..TO | --pairs");
            System.exit(2);
        }
        var seeds = List.of(args[1].split("\\.\\."));
        var begin = System.nanoTime();
        var counts = new TicketSimulation(Long.parseLong(seeds.getFirst()), Long.parseLong(seeds.getLast())).run();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("%s; %,d schedules a second%n", counts,
                counts.schedules * 1_000 / Math.max(1, took.toMillis()));
    }

    /** @throws Violation with the seed that broke an invariant */
    Counts run() {
        var workers = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(_ -> Thread.ofVirtual().start(this::work))
                .toList();
        for (var worker : workers) {
            join(worker);
        }
        var found = violation.get();
        if (found != null) {
            throw found;
        }
        return counts;
    }

    private void work() {
        var own = new Counts();
        for (long seed = next.getAndIncrement(); seed <= last
                && violation.get() == null; seed = next.getAndIncrement()) {
            own.add(play(seed));
        }
        synchronized (counts) {
            counts.add(own);
        }
    }

    private Counts play(long seed) {
        try {
            return new Schedule(seed).play();
        } catch (Violation | RuntimeException broken) {
            violation.compareAndSet(null, new Violation("seed " + seed, broken));
            return new Counts();
        }
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
