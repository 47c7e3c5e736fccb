package io.backupchecks.autotask.domain.time;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time that is left of one invocation, measured on a clock that nobody can set. */
public final class TimeLeft {
    private final LongSupplier nanos;
    private final long end;

    /**
     * Starts to count.
     *
     * @param nanos a monotonic clock such as {@code System::nanoTime}
     */
    public TimeLeft(LongSupplier nanos, Duration left) {
        this.nanos = nanos;
        end = nanos.getAsLong() + left.toNanos();
    }

    /** The first part of it, or all where it is less. */
    public TimeLeft first(Duration most) {
        return new TimeLeft(nanos, atMost(most, Duration.ZERO));
    }

    /** What is left; negative when the time is over. */
    public Duration left() {
        return Duration.ofNanos(end - nanos.getAsLong());
    }

    public boolean isLessThan(Duration needed) {
        return left().compareTo(needed) < 0;
    }

    /** The smaller of {@code most} and what is left when {@code reserve} is kept back; never negative. */
    public Duration atMost(Duration most, Duration reserve) {
        var usable = left().minus(reserve);
        if (usable.isNegative()) {
            return Duration.ZERO;
        }
        return usable.compareTo(most) < 0 ? usable : most;
    }
}
