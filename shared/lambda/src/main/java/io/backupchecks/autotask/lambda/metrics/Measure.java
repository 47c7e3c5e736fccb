package io.backupchecks.autotask.lambda.metrics;

import java.time.Duration;

/** One value of one metric. */
public sealed interface Measure {

    String name();

    /** How often something happened. */
    record Count(String name, long times) implements Measure {}

    /** How long something took, written in milliseconds. */
    record Took(String name, Duration time) implements Measure {}

    /** Once. */
    static Measure once(String name) {
        return new Count(name, 1);
    }
}
