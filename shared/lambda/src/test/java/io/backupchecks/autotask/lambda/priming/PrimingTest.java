package io.backupchecks.autotask.lambda.priming;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.log.LogLevel;
import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.testing.CapturedLines;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PrimingTest {
    private final CapturedLines lines = new CapturedLines();
    private final Log log = new Log(LogLevel.DEBUG,
            new Origin("the-service", new Origin.FunctionName("the-function")), lines, Clock.systemUTC());

    @Test
    void runsItsStepsAtOnce() {
        var meeting = new CyclicBarrier(2);

        new Priming(List.of(meet("storage", meeting), meet("partner", meeting)), log).run();

        assertThat(lines.logs()).extracting(line -> line.get("message").asString() + " " + line.get("step").asString())
                .containsExactly("primed storage", "primed partner");
    }

    @Test
    void logsAStepThatFailsAndRunsTheOthers() {
        new Priming(List.of(new PrimingStep("storage", () -> {
            throw new IllegalStateException("hush-hush");
        }), new PrimingStep("partner", () -> {
        })), log).run();

        assertThat(lines.logs()).extracting(line -> line.get("level").asString() + " " + line.get("step").asString())
                .containsExactly("ERROR storage", "DEBUG partner");
        assertThat(lines.lines()).noneMatch(line -> line.contains("hush-hush"));
    }

    @Test
    void doesNotWaitForAStepThatIsLate() {
        var never = new CountDownLatch(1);

        new Priming(List.of(new PrimingStep("partner", () -> await(never))), log, Duration.ofMillis(50)).run();

        assertThat(lines.logs()).extracting(line -> line.get("message").asString())
                .containsExactly("priming took too long");
    }

    @Test
    void doesNothingWithoutSteps() {
        new Priming(List.of(), log).run();

        assertThat(lines.lines()).isEmpty();
    }

    @Test
    void keepsTheInterruptOfWhoeverWaits() {
        Thread.currentThread().interrupt();

        new Priming(List.of(new PrimingStep("partner", () -> await(new CountDownLatch(1)))), log).run();

        assertThat(Thread.interrupted()).isTrue();
    }

    private static PrimingStep meet(String name, CyclicBarrier meeting) {
        return new PrimingStep(name, () -> {
            try {
                meeting.await(1, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
