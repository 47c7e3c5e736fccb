package io.backupchecks.autotask.reconciletickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.lambda.testing.TestContext;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Faults;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import io.backupchecks.autotask.wiring.testing.SampleEvents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The schedule after Autotask swallowed its answer, on functions as wired for AWS. */
class SettledTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00Z"));
    private final DemoTenant tenant = DemoTenant.start(clock);

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void theTicketIsFoundAndRecorded() throws IOException {
        tenant.standIns().autotask().faults().schedule(Faults.Calls.next("POST /Tickets"), Fault.answerLost());
        assertThat(created()).contains("\"statusCode\":202");

        clock.advance(Duration.ofMinutes(2));
        reconcile();

        assertThat(recorded()).isEqualTo("CREATED");
        assertThat(tenant.standIns().autotask().tickets()).hasSize(1);
        assertThat(created()).contains("\"statusCode\":200");
    }

    @Test
    void whatIsNotThereIsNotSentAgain() throws IOException {
        tenant.standIns()
                .autotask()
                .faults()
                .schedule(Faults.Calls.next("POST /Tickets"), new Fault.Reset(Fault.Moment.BEFORE_EFFECT));
        assertThat(created()).contains("\"statusCode\":202");

        clock.advance(Duration.ofMinutes(20));
        reconcile();

        assertThat(recorded()).isEqualTo("NOT_FOUND");
        assertThat(tenant.standIns().autotask().tickets()).isEmpty();
        assertThat(created()).contains("\"statusCode\":409", "create-needs-confirmation");
    }

    private String created() throws IOException {
        var function = RecordedGrants.as("create-ticket", CreateTicketComponent.in(tenant.surroundings()).handler());
        return String.valueOf(tenant.answer(function, SampleEvents.named("create-ticket/created")));
    }

    private void reconcile() throws IOException {
        var event = new ByteArrayInputStream("{\"source\":\"aws.events\"}".getBytes(StandardCharsets.UTF_8));
        tenant.watched(ReconcileTicketsComponent.in(tenant.surroundings()).handler())
                .handleRequest(event, OutputStream.nullOutputStream(), new TestContext());
    }

    /** The state of the one run. */
    private String recorded() {
        return Objects.requireNonNull(tenant.standIns().dynamoDb().items("RunTickets").getFirst().get("state")).s();
    }
}
