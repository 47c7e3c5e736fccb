package io.backupchecks.autotask.lambda.problem;

import java.time.Duration;

/** How long to wait, as HTTP says it: in whole seconds. */
public final class RetryAfter {
    private RetryAfter() {}

    /** Rounded up: whoever comes back then must not be told to wait again. */
    public static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
