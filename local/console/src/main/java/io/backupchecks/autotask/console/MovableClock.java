package io.backupchecks.autotask.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** This machine's clock, moved forward as far as somebody asked, so that minutes and days can be watched passing. */
final class MovableClock extends Clock {
    private final Clock machine;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    MovableClock(Clock machine) {
        this.machine = machine;
    }

    /** Forward only: nothing in the system has to bear a clock that goes back. */
    void forward(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock only moves forward");
        }
        ahead.updateAndGet(so -> so.plus(by));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the system works in UTC");
    }
}
