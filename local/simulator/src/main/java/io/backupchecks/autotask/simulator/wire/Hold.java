package io.backupchecks.autotask.simulator.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A point at which calls wait for a test, at most a minute. */
public final class Hold {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Semaphore arrivals = new Semaphore(0);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Waits until a call stands here; false if none came within a minute. */
    public boolean awaitCall() {
        return awaitCalls(1);
    }

    /** Waits until so many calls stand here, or have stood here since it was last asked. */
    public boolean awaitCalls(int count) {
        try {
            return arrivals.tryAcquire(count, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets every call go on, waiting or still to come. */
    public void release() {
        released.countDown();
    }

    void stand() {
        arrivals.release();
        try {
            released.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
