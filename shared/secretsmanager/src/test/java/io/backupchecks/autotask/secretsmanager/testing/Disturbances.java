package io.backupchecks.autotask.secretsmanager.testing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Optional;
import java.util.Queue;

/** What is yet to go wrong: one entry of each queue for each request. */
final class Disturbances {
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final Queue<Duration> delays = new ArrayDeque<>();

    synchronized void fail(int requests, Fault fault) {
        faults.addAll(Collections.nCopies(requests, fault));
    }

    synchronized void delay(int requests, Duration by) {
        delays.addAll(Collections.nCopies(requests, by));
    }

    synchronized Optional<Fault> nextFault() {
        return Optional.ofNullable(faults.poll());
    }

    synchronized Duration nextDelay() {
        return delays.isEmpty() ? Duration.ZERO : delays.remove();
    }
}
