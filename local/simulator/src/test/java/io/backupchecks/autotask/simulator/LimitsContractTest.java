package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.tenant.Delay;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Faults.Calls;
import io.backupchecks.autotask.simulator.wire.Hold;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsContractTest extends SimulatorContract {

    private int count() {
        return caller.get("/ThresholdInformation").json().path("currentTimeframeRequestCount").intValue();
    }

    @Test
    void countsEveryCallOfTheLastHourButZoneLookups() {
        assertThat(caller.get("/ThresholdInformation").text()).isEqualTo(
                "{\"externalRequestThreshold\":10000,\"requestThresholdTimeframe\":60,\"currentTimeframeRequestCount\":1}");
        caller.get("/Companies/0");
        caller.get("/zoneInformation?user=api-user%40provider.example");
        assertThat(count()).isEqualTo(3);

        pass(Duration.ofMinutes(59));
        assertThat(count()).isEqualTo(4);
        pass(Duration.ofMinutes(1));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void refusesEverythingAtTheThresholdUntilTheHourHasMovedOn() {
        simulator.tenant().behaviour().set(Delay.LATENCY_FROM_THREE_QUARTERS, Duration.ZERO);
        simulator.tenant().usage().add(9_999);
        assertThat(caller.post("/Tickets", ticket().toString()).status()).isEqualTo(200);

        assertThat(caller.post("/Tickets", ticket().toString()).status()).isEqualTo(429);
        assertThat(caller.get("/ThresholdInformation").status()).isEqualTo(429);
        assertThat(simulator.tickets()).hasSize(1);
        assertThat(caller.get("/zoneInformation?user=api-user%40provider.example").status()).isEqualTo(200);
        pass(Duration.ofMinutes(60));
        assertThat(caller.get("/ThresholdInformation").status()).isEqualTo(200);
    }

    @Test
    void getsSlowerAtHalfAndAtThreeQuarters() {
        simulator.tenant().behaviour().set(Delay.LATENCY_FROM_HALF, Duration.ofMillis(50));
        simulator.tenant().behaviour().set(Delay.LATENCY_FROM_THREE_QUARTERS, Duration.ofMillis(800));
        count();

        simulator.tenant().usage().add(5_000);
        long half = nanos(this::count);
        simulator.tenant().usage().add(2_500);
        long threeQuarters = nanos(this::count);

        assertThat(Duration.ofNanos(half)).isBetween(Duration.ofMillis(50), Duration.ofMillis(799));
        assertThat(Duration.ofNanos(threeQuarters)).isGreaterThanOrEqualTo(Duration.ofMillis(800));
    }

    private static long nanos(Callable<Integer> step) {
        long start = System.nanoTime();
        try {
            step.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return System.nanoTime() - start;
    }

    @Test
    void allowsThreeCallsAtATimePerEntity() throws InterruptedException, ExecutionException {
        holdThreeNoteCalls(() -> {
            assertThat(caller.post("/TicketNotes/query", ALL).status()).isEqualTo(429);
            assertThat(caller.get("/Tickets/1/Notes").errors()).singleElement()
                    .asString()
                    .contains("Itgenatr005")
                    .contains("thread threshold of 3 threads has been exceeded");
            assertThat(caller.get("/Tickets/1").status()).as("another entity").isEqualTo(200);
        });

        assertThat(caller.post("/TicketNotes/query", ALL).status()).isEqualTo(200);
    }

    @Test
    void canAnswerTheThreadLimitWithAnotherStatus() throws InterruptedException, ExecutionException {
        simulator.tenant().behaviour().set(Toggle.THREAD_LIMIT_AS_500, true);

        holdThreeNoteCalls(() -> assertThat(caller.post("/TicketNotes/query", ALL).status()).isEqualTo(500));
    }

    private void holdThreeNoteCalls(Runnable meanwhile) throws InterruptedException, ExecutionException {
        var hold = new Hold();
        simulator.faults()
                .schedule(Calls.next("GET /Tickets/{id}/Notes").times(3),
                        new Fault.Held(Fault.Moment.BEFORE_EFFECT, hold));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Caller.Answer>> three = IntStream.range(0, 3)
                    .mapToObj(_ -> executor.submit(() -> caller.get("/Tickets/1/Notes")))
                    .toList();
            assertThat(hold.awaitCalls(3)).isTrue();
            meanwhile.run();
            hold.release();
            for (Future<Caller.Answer> one : three) {
                assertThat(one.get().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void takesOtherLimitsWhenToldTo() {
        simulator.tenant().behaviour().set(Limit.REQUESTS_PER_HOUR, 0);

        assertThat(caller.get("/ThresholdInformation").status()).isEqualTo(429);
    }
}
