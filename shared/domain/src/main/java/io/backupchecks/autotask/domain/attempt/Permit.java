package io.backupchecks.autotask.domain.attempt;

import io.backupchecks.autotask.domain.caller.Operator;
import java.time.Duration;
import java.time.Instant;

/**
 * The leave to send one request that writes, given once for one attempt.
 *
 * @param settleAt from here on a search that begins can tell that the attempt did nothing
 */
public record Permit(long attempt, Operator operator, Instant at, Instant settleAt) {
    /** Invocation 26, permit 2, Autotask's own execution 300, visible 30, clocks 2, margin 60. */
    public static final Duration SETTLING = Duration.ofMinutes(7);

    /** Given now. */
    public static Permit given(long attempt, Operator operator, Instant now) {
        return new Permit(attempt, operator, now, now.plus(SETTLING));
    }

    /** Whether a look that began at this instant tells for certain. */
    public boolean isSettledAt(Instant look) {
        return !look.isBefore(settleAt);
    }
}
