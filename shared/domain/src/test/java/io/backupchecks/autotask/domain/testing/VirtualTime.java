package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.time.Pause;
import io.backupchecks.autotask.domain.time.TimeLeft;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only when it is told to; waiting moves it. */
public final class VirtualTime extends Clock implements Pause {
    /** Where it starts unless told otherwise. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private Instant now;

    public VirtualTime() {
        this(START);
    }

    public VirtualTime(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public long millis() {
        return now.toEpochMilli();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void of(Duration duration) {
        advance(duration);
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Moves to this instant; a clock never goes back. */
    public void advanceTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }

    /** The monotonic clock that belongs to it. */
    public long nanos() {
        return Duration.between(START, now).toNanos();
    }

    /** The time of one invocation that starts now. */
    public TimeLeft invocation(Duration limit) {
        return new TimeLeft(this::nanos, limit);
    }

    /** The time of one invocation behind the gateway, 26 seconds. */
    public TimeLeft invocation() {
        return invocation(Duration.ofSeconds(26));
    }
}
