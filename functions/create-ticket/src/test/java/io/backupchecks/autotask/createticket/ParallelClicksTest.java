package io.backupchecks.autotask.createticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two hundred people click at once, on each of fifty runs, against real conditional writes. The clicks of a run go to four
 * copies of the function, as Lambda would start them.
 */
@Tag("slower")
class ParallelClicksTest {
    private static final int RUNS = 50;
    private static final int CLICKS = 200;
    private static final int COPIES = 4;

    private final DemoTenant tenant = DemoTenant.start();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void makeExactlyOneTicketForEachRun() throws InterruptedException {
        tenant.standIns().autotask().tenant().behaviour().set(Limit.THREADS, CLICKS);
        List<RequestStreamHandler> copies = IntStream.range(0, COPIES)
                .<RequestStreamHandler>mapToObj(_ -> CreateTicketComponent.in(tenant.surroundings()).handler())
                .toList();

        int created = 0;
        for (int run = 0; run < RUNS; run++) {
            created += clicked(copies, "parallel-" + run);
        }

        assertThat(created).isEqualTo(RUNS);
        assertThat(tenant.standIns().autotask().tickets()).hasSize(RUNS);
    }

    /** How many of the clicks on one run were told that they created its ticket. */
    private int clicked(List<RequestStreamHandler> copies, String run) throws InterruptedException {
        var clicks = IntStream.range(0, CLICKS)
                .<Callable<Integer>>mapToObj(click -> () -> click(copies.get(click % COPIES), run).status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(clicks).stream().map(Future::resultNow).toList();
            assertThat(statuses).as("answers for " + run).isSubsetOf(200, 201, 202, 503);
            return (int) statuses.stream().filter(status -> status == 201).count();
        }
    }

    private TestAnswer click(RequestStreamHandler handler, String run) {
        return TestAnswer.of(tenant.watched(handler), TestEvent.of("POST", "/v1/runs/{runId}/ticket")
                .withPath("runId", run)
                .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"))
                .withJson(BadInput.body().toString()));
    }
}
