package io.backupchecks.autotask.simulator.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting in real time, at most two minutes, that ends at once when the simulator closes. */
public final class Pause implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final CountDownLatch closed = new CountDownLatch(1);

    public void of(Duration wanted) {
        Duration bounded = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        if (!bounded.isPositive()) {
            return;
        }
        try {
            closed.await(bounded.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
