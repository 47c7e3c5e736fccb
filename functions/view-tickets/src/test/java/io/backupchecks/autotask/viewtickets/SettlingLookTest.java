package io.backupchecks.autotask.viewtickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Faults;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import io.backupchecks.autotask.wiring.testing.SampleEvents;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Autotask swallowed its answer; an operator who looks finds the ticket, on functions as wired for AWS. */
class SettlingLookTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00Z"));
    private final DemoTenant tenant = DemoTenant.start(clock);

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void findsAndRecordsTheTicket() throws IOException {
        tenant.standIns().autotask().faults().schedule(Faults.Calls.next("POST /Tickets"), Fault.answerLost());
        var create = RecordedGrants.as("create-ticket", CreateTicketComponent.in(tenant.surroundings()).handler());
        assertThat(tenant.answer(create, SampleEvents.named("create-ticket/created"))).contains("\"statusCode\":202");

        clock.advance(Duration.ofMinutes(1));
        var seen = look();

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().at("/ticket/id").asLong())
                .isEqualTo(tenant.standIns().autotask().tickets().getFirst().id());
        assertThat(Objects.requireNonNull(tenant.standIns().dynamoDb().items("RunTickets").getFirst().get("state")).s())
                .isEqualTo("CREATED");
    }

    private TestAnswer look() {
        return TestAnswer.of(tenant.watched(ViewTicketsComponent.in(tenant.surroundings()).handler()),
                TestEvent.of("GET", "/v1/runs/{runId}/ticket")
                        .withPath("runId", "1001")
                        .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator")));
    }
}
