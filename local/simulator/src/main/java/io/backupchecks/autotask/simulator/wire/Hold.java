package io.backupchecks.autotask.simulator.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A point at which calls wait for a test. */
public final class Hold {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Waits until a call stands here; false if none came within a minute. */
    public boolean awaitCall() {
        return await(arrived);
    }

    /** Lets every call go on, waiting or still to come. */
    public void release() {
        released.countDown();
    }

    void stand() {
        arrived.countDown();
        await(released);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
