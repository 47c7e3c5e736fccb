package io.backupchecks.autotask.lambda;

import io.backupchecks.autotask.lambda.log.LineOutput;
import java.time.Clock;

/**
 * What reaches into a function from outside: its component is made of nothing else.
 *
 * @param output takes log lines and metrics
 */
public record Surroundings(Environment environment, Clock clock, LineOutput output) {

    /** Those of the process in which the function runs. */
    public static Surroundings ofProcess() {
        return new Surroundings(Environment.ofProcess(), Clock.systemUTC(), LineOutput.to(System.out));
    }
}
