package io.backupchecks.autotask.lambda;

import io.backupchecks.autotask.lambda.log.LineOutput;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What reaches into a function from outside: its component is made of nothing else.
 *
 * @param nanos a monotonic clock, for the time that is left
 * @param output takes log lines and metrics
 */
public record Surroundings(Environment environment, Clock clock, LongSupplier nanos, LineOutput output) {

    /** Those of the process in which the function runs. */
    public static Surroundings ofProcess() {
        return new Surroundings(Environment.ofProcess(), Clock.systemUTC(), System::nanoTime,
                LineOutput.to(System.out));
    }
}
