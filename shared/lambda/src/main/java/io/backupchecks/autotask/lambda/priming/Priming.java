package io.backupchecks.autotask.lambda.priming;

import io.backupchecks.autotask.lambda.log.Field;
import io.backupchecks.autotask.lambda.log.Log;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Runs all steps at once and waits two seconds at most. A step that fails or is late is logged: it costs the first
 * request time, nothing else, so it never keeps a function from starting.
 */
public final class Priming {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final List<PrimingStep> steps;
    private final Log log;
    private final Duration longest;

    public Priming(List<PrimingStep> steps, Log log) {
        this(steps, log, LONGEST);
    }

    Priming(List<PrimingStep> steps, Log log, Duration longest) {
        this.steps = List.copyOf(steps);
        this.log = log;
        this.longest = longest;
    }

    void run() {
        if (steps.isEmpty()) {
            return;
        }
        var threads = Executors.newFixedThreadPool(steps.size(),
                Thread.ofPlatform().daemon().name("priming").factory());
        try {
            var ends = threads.invokeAll(steps.stream().map(Priming::task).toList(), longest.toMillis(),
                    TimeUnit.MILLISECONDS);
            report(ends);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Boolean> task(PrimingStep step) {
        return Executors.callable(step.work(), true);
    }

    private void report(List<Future<Boolean>> ends) {
        for (int index = 0; index < ends.size(); index++) {
            var name = new Field("step", steps.get(index).name());
            var end = ends.get(index);
            switch (end.state()) {
                case SUCCESS -> log.debug("primed", name);
                case FAILED -> log.error("priming failed", end.exceptionNow(), name);
                case RUNNING, CANCELLED -> log.warn("priming took too long", name);
            }
        }
    }
}
