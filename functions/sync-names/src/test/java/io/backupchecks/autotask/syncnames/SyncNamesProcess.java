package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.lambda.Environment;
import io.backupchecks.autotask.lambda.Surroundings;
import io.backupchecks.autotask.lambda.log.LineOutput;
import io.backupchecks.autotask.lambda.testing.TestContext;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * The function in a process of its own: one event from the standard input; the peaks of its heap in bytes, of all of it
 * and of what outlived the first collections, to the standard output.
 */
final class SyncNamesProcess {
    private SyncNamesProcess() {}

    public static void main(String[] arguments) throws IOException {
        var surroundings = new Surroundings(Environment.ofProcess(), Clock.systemUTC(), System::nanoTime,
                LineOutput.to(System.err));
        SyncNamesComponent.in(surroundings)
                .handler()
                .handleRequest(System.in, System.err, new TestContext(Duration.ofMinutes(15)));
        System.out.println(peak(_ -> true) + " " + peak(pool -> pool.getName().startsWith("Tenured")));
    }

    private static long peak(Predicate<MemoryPoolMXBean> pools) {
        return ManagementFactory.getMemoryPoolMXBeans()
                .stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pools)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
