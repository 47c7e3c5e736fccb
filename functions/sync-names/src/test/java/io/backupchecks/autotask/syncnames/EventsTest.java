package io.backupchecks.autotask.syncnames;

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
import org.jspecify.annotations.Nullable;
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
        var handler = new SyncNamesHandler(SyncNamesComponent.in(tenant.surroundings()));
        for (var event : SampleEvents.of("sync-names")) {
            assertThat(event.defects(answer(handler, event))).as(event.name()).isEmpty();
        }
        assertThat(tenant.lines()).anyMatch(line -> line.contains("\"message\":\"names synchronised\""));
    }

    private @Nullable String answer(RequestStreamHandler handler, SampleEvent event) throws IOException {
        var answer = new ByteArrayOutputStream();
        var bytes = event.filled(tenant.tokens()).getBytes(StandardCharsets.UTF_8);
        handler.handleRequest(new ByteArrayInputStream(bytes), answer, new TestContext());
        return answer.size() == 0 ? null : answer.toString(StandardCharsets.UTF_8);
    }
}
