package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketPost;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CreateTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void sendsTheTicketOnceAndExactlyAsItIs() {
        try (var stub = Stub.running(Stub.json(200, "{\"itemId\":43181}"))) {
            var post = new Desk(stub.api()).open().create(Desk.TICKET, LIMIT);

            assertThat(post).isEqualTo(new TicketPost.Created(new TicketId(43_181)));
            assertThat(stub.seen()).hasSize(1);
            assertThat(stub.seen().getFirst().line()).isEqualTo("POST /ATServicesRest/V1.0/Tickets HTTP/1.1");
            assertThat(stub.seen().getFirst().body()).isEqualTo(
                    "{\"companyID\":174,\"title\":\"Backup \\\"nightly\\\" failed\",\"description\":\"Über\\nzwei Zeilen\","
                            + "\"externalID\":\"BC1-TR6IAJMGPDWRAUW67ITAELFBNS\",\"queueID\":8,\"status\":1,\"priority\":2,"
                            + "\"issueType\":10,\"subIssueType\":137,\"ticketType\":5,"
                            + "\"dueDateTime\":\"2026-03-04T05:06:07Z\"}");
        }
    }

    @Test
    void carriesTheLoginInItsThreeHeaders() {
        try (var stub = Stub.running(Stub.json(200, "{\"itemId\":43181}"))) {
            new Desk(stub.api()).open().create(Desk.TICKET, LIMIT);

            assertThat(stub.seen().getFirst().headers()).contains("apiintegrationcode: CANARYTWO27",
                    "username: api-user@provider.example", "secret: canary$~*#@one", "content-type: application/json");
        }
    }

    @Test
    void reportsTheCallWithoutItsIds() {
        try (var stub = Stub.running(Stub.json(500, "{\"errors\":[\"queueID is required\"]}"))) {
            var desk = new Desk(stub.api());

            desk.open().create(Desk.TICKET, LIMIT);

            assertThat(desk.reports).singleElement()
                    .extracting(CallReport::operation, CallReport::status)
                    .containsExactly(Operation.CREATE_TICKET, 500);
            assertThat(desk.reports.getFirst().duration()).isPositive();
            assertThat(desk.overrides).containsExactly(stub.api());
        }
    }
}
