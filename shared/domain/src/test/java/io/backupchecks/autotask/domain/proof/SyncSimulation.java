package io.backupchecks.autotask.domain.proof;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Simulates schedules of the sync by the seed: {@code --seeds FROM..TO}, both included.
 *
 * <p>A violation names its seed; {@code --seeds N..N} plays exactly that schedule again.
 */
public final class SyncSimulation {
    private final long first;
    private final long last;

    SyncSimulation(long first, long last) {
        this.first = first;
        this.last = last;
    }

    public static void main(String[] args) {
        if (args.length != 2 || !args[0].equals("--seeds") || !args[1].matches("\\d{1,18}\\.\\.\\d{1,18}")) {
            System.err.println("usage: SyncSimulation --seeds FROM..TO");
            System.exit(2);
        }
        var seeds = List.of(args[1].split("\\.\\."));
        var begin = System.nanoTime();
        var counts = new SyncSimulation(Long.parseLong(seeds.getFirst()), Long.parseLong(seeds.getLast())).run();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("%s; %,d schedules a second%n", counts,
                counts.schedules * 1_000 / Math.max(1, took.toMillis()));
    }

    /** @throws Violation with the seed that broke an invariant */
    SyncCounts run() {
        var all = new SyncCounts();
        LongStream.rangeClosed(first, last).parallel().mapToObj(SyncSimulation::play).forEachOrdered(all::add);
        return all;
    }

    private static SyncCounts play(long seed) {
        try {
            return new SyncSchedule(seed).play();
        } catch (Violation | RuntimeException broken) {
            throw new Violation("seed " + seed, broken);
        }
    }
}
