package io.backupchecks.autotask.configure;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.SampleEvents;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sends the sample events to the function as it is wired for AWS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {
    /** The event of another function that makes the difference here. */
    private static final String VALIDATED = "test-connection/validated";

    private final DemoTenant tenant = DemoTenant.start();

    @AfterAll
    void stop() {
        tenant.close();
    }

    @Test
    void everySampleEventIsAnsweredAsExpected() throws IOException {
        var handler = new ConfigureHandler(ConfigureComponent.in(tenant.surroundings()));
        for (var event : SampleEvents.of("configure")) {
            if (event.after().contains(VALIDATED)) {
                tenant.standIns().validate(tenant.surroundings());
            }
            assertThat(event.defects(tenant.answer(handler, event))).as(event.name()).isEmpty();
        }
    }
}
