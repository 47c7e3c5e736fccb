package io.backupchecks.autotask.resolveticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import io.backupchecks.autotask.wiring.testing.SampleEvents;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sends the sample events to the function as it is wired for AWS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {
    private final DemoTenant tenant = DemoTenant.start();

    @BeforeAll
    void createTheTicketOfTheSamplesAndAllowResolving() throws IOException {
        var created = SampleEvents.named("create-ticket/created-to-resolve");
        var answer = tenant.answer(RecordedGrants.as("create-ticket",
                CreateTicketComponent.in(tenant.surroundings()).handler()), created);
        assertThat(created.defects(answer)).isEmpty();
        tenant.standIns().allowResolving(tenant.surroundings());
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    @Test
    void everySampleEventIsAnsweredAsExpected() throws IOException {
        var handler = new ResolveTicketHandler(ResolveTicketComponent.in(tenant.surroundings()));
        for (var event : SampleEvents.of("resolve-ticket")) {
            assertThat(event.defects(tenant.answer(handler, event))).as(event.name()).isEmpty();
        }
    }
}
