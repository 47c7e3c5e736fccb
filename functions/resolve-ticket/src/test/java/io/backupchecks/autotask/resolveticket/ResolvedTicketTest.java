package io.backupchecks.autotask.resolveticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clicks on Resolve, with storage and Autotask on the wire. */
class ResolvedTicketTest {
    private static final String TICKET = "/v1/runs/{runId}/ticket";
    private static final String NOTE = "POST /Tickets/{id}/Notes";
    private static final String CLOSE = "PATCH /Tickets";
    private static final String RIGHTS = "GET /TimeEntries/entityInformation";

    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00Z"));
    private final DemoTenant tenant = DemoTenant.start(clock);
    private final Simulator autotask = tenant.standIns().autotask();
    private long ticket;

    @BeforeEach
    void createATicket() {
        tenant.standIns().allowResolving(tenant.surroundings());
        var create = RecordedGrants.as("create-ticket", CreateTicketComponent.in(tenant.surroundings()).handler());
        var created = TestAnswer.of(tenant.watched(create),
                event(TICKET).withJson("""
                        {"customer": {"id": "42", "name": "Bakker & Zonen"},
                         "run": {"job": "Nightly HV01", "backupType": "Veeam - Backup", "status": "Failed",
                                 "severity": "error", "startedAt": "2026-01-12T22:00:04+01:00"}}"""));
        assertThat(created.status()).isEqualTo(201);
        ticket = created.json().at("/ticket/id").longValue();
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void closesTheTicketWithOneNoteThatCustomersDoNotSee() {
        var answer = click();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/resolution/state").asString()).isEqualTo("resolved");
        assertThat(answer.json().at("/resolution/verification").asString()).isEqualTo("pending");
        assertThat(autotask.desk().ticket(ticket).orElseThrow().status()).isEqualTo(5);
        assertThat(autotask.desk().notes(ticket)).singleElement().satisfies(note -> {
            assertThat(note.publish()).isEqualTo(2);
            assertThat(note.description()).isEqualTo(
                    "Ticket resolved via Backupchecks after verification that the backup issue is no longer present.");
        });
    }

    @Test
    void leavesATicketAloneOnWhichTimeIsBooked() {
        autotask.desk().addTimeEntry(ticket, Duration.ofMinutes(15));

        assertThat(code(click())).isEqualTo("ticket-has-time-entries");

        assertNothingWasSent();
    }

    /** Without it the list of time entries is empty, and there is no error. */
    @Test
    void neverResolvesWithoutTheRightToSeeTime() {
        autotask.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, true);
        clock.advance(Duration.ofHours(1));

        assertThat(code(click())).isEqualTo("time-entries-not-known");
        assertThat(code(click())).isEqualTo("time-entries-not-known");

        assertThat(autotask.traffic().calls(RIGHTS)).isEqualTo(2);
        assertNothingWasSent();
    }

    @Test
    void resolvesWhenTheRightToSeeTimeIsBack() {
        autotask.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, true);
        clock.advance(Duration.ofHours(1));
        assertThat(code(click())).isEqualTo("time-entries-not-known");

        autotask.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, false);

        assertThat(click().status()).isEqualTo(200);
        assertThat(click().status()).isEqualTo(200);
        assertThat(autotask.traffic().calls(RIGHTS)).isEqualTo(2);
        assertThat(autotask.traffic().calls(CLOSE)).isEqualTo(1);
    }

    private void assertNothingWasSent() {
        assertThat(autotask.traffic().calls(NOTE)).isZero();
        assertThat(autotask.traffic().calls(CLOSE)).isZero();
        assertThat(autotask.desk().ticket(ticket).orElseThrow().status()).isEqualTo(1);
    }

    private static String code(TestAnswer answer) {
        assertThat(answer.status()).isEqualTo(409);
        return answer.json().get("code").asString();
    }

    private TestAnswer click() {
        return TestAnswer.of(tenant.watched(ResolveTicketComponent.in(tenant.surroundings()).handler()),
                event(TICKET + "/resolution").withJson("{\"cycle\":1}"));
    }

    private TestEvent event(String resource) {
        return TestEvent.of("POST", resource)
                .withPath("runId", "3001")
                .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"));
    }
}
