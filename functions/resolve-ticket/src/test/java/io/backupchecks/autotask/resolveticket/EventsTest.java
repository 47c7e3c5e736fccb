package io.backupchecks.autotask.resolveticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.lambda.testing.TestContext;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.SampleEvent;
import io.backupchecks.autotask.wiring.testing.SampleEvents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sends the sample events to the function as it is wired for AWS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {
    private final DemoTenant tenant = DemoTenant.start();

    @AfterAll
    void stop() {
        tenant.close();
    }

    @Test
    void everySampleEventIsAnsweredAsExpected() throws IOException {
        var handler = new ResolveTicketHandler(ResolveTicketComponent.in(tenant.surroundings()));
        for (var event : SampleEvents.of("resolve-ticket")) {
            assertThat(event.defects(answer(handler, event))).as(event.name()).isEmpty();
        }
    }

    private String answer(RequestStreamHandler handler, SampleEvent event) throws IOException {
        var answer = new ByteArrayOutputStream();
        var bytes = event.filled(tenant.tokens()).getBytes(StandardCharsets.UTF_8);
        tenant.watched(handler).handleRequest(new ByteArrayInputStream(bytes), answer, new TestContext());
        return answer.toString(StandardCharsets.UTF_8);
    }
}
