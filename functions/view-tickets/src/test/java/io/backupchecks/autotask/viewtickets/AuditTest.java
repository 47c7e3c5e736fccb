package io.backupchecks.autotask.viewtickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.backupchecks.autotask.createticket.CreateTicketComponent;
import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The audit trail over HTTP, of a run whose ticket was created by a click. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {
    private static final String AUDIT = "/v1/audit-events";

    private final DemoTenant tenant = DemoTenant.start();
    private final PrimedHandler handler = ViewTicketsComponent.in(tenant.surroundings()).handler();

    @BeforeAll
    void createATicket() {
        var event = TestEvent.of("POST", "/v1/runs/{runId}/ticket")
                .withPath("runId", "1001")
                .withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"))
                .withJson("""
                        {"customer": {"id": "42", "name": "Bakker & Zonen"},
                         "run": {"job": "Nightly HV01", "backupType": "Veeam - Backup", "status": "Failed",
                                 "severity": "error", "startedAt": "2026-01-12T22:00:04+01:00"}}""");
        assertThat(TestAnswer.of(createTicket(), event)
                .status())
                .isEqualTo(201);
    }

    private RequestStreamHandler createTicket() {
        return tenant.watched(
                RecordedGrants.as("create-ticket", CreateTicketComponent.in(tenant.surroundings()).handler()));
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    @Test
    void tellsOfTheRunTheNewestFirst() {
        var items = sent(ask().withQuery("runId", "1001")).json().get("items");

        assertThat(items.valueStream().map(item -> item.get("kind").asString())).containsExactly("ticket-created",
                "ticket-permitted");
        assertThat(items.valueStream().map(item -> item.get("outcome").asString())).containsExactly("done",
                "permitted");
        assertThat(items.get(0).propertyNames()).containsExactly("id", "at", "kind", "outcome", "actor", "requestId",
                "runId", "customerId", "attempt", "ticketIds", "detail");
        assertThat(items.get(0).get("actor")).hasToString(
                "{\"id\":\"local-operator\",\"name\":\"Local operator\",\"role\":\"operator\"}");
    }

    @Test
    void permitAndOutcomeAreNamedByTheSameAttempt() {
        var items = sent(ask().withQuery("runId", "1001")).json().get("items");

        var created = items.get(0).get("id").asString();
        assertThat(items.get(1).get("id").asString()).startsWith(created.substring(0, 32));
    }

    @Test
    void goesThroughThePagesOfADay() {
        var today = ask().withQuery("day", LocalDate.now(ZoneOffset.UTC).toString());
        var first = sent(today.withQuery("limit", "1")).json();
        var second = following(today, first);

        assertThat(kind(first)).isEqualTo("ticket-created");
        assertThat(kind(second)).isEqualTo("ticket-permitted");
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void goesThroughThePagesOfACustomer() {
        var customer = ask().withQuery("customerId", "42");
        var first = sent(customer.withQuery("limit", "1")).json();
        var second = following(customer, first);

        assertThat(kind(first)).isEqualTo("ticket-created");
        assertThat(kind(second)).isEqualTo("ticket-permitted");
        assertThat(kind(following(customer, second))).isEqualTo("customer-mapped");
    }

    @Test
    void theLastPageOfARunNamesNoOther() {
        assertThat(sent(ask().withQuery("runId", "1001")).json().get("nextCursor").isNull()).isTrue();
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        var cursor = sent(ask().withQuery("runId", "1001").withQuery("limit", "1")).json().get("nextCursor").asString();

        assertProblem(ask().withQuery("customerId", "42").withQuery("cursor", cursor), 400, "invalid-cursor");
        assertProblem(ask().withQuery("runId", "1002").withQuery("cursor", cursor), 400, "invalid-cursor");
        assertProblem(ask().withQuery("runId", "1001").withQuery("cursor", cursor.substring(2)), 400,
                "invalid-cursor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runId      | a b        | /query/runId      | must match [A-Za-z0-9._:-]{1,64}
            customerId | ''         | /query/customerId | must match [A-Za-z0-9._:-]{1,64}
            day        | 2026-02-30 | /query/day        | must be a date such as 2026-01-12
            day        | today      | /query/day        | must be a date such as 2026-01-12
            day        | 2026-1-2   | /query/day        | must be a date such as 2026-01-12
            """)
    void whatBreaksARuleIs422(String name, String value, String pointer, String message) {
        assertError(ask().withQuery(name, value), pointer, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit  | 0   | must be from 1 to 200
            limit  | 201 | must be from 1 to 200
            limit  | all | must be a whole number
            cursor | ' ' | must not be empty
            """)
    void aPageThatCannotBeIs422(String name, String value, String message) {
        assertError(ask().withQuery("runId", "1001").withQuery(name, value), "/query/" + name, message);
    }

    @Test
    void exactlyOneQuestionIsAsked() {
        var message = "exactly one of runId, customerId and day is required";
        assertError(ask(), "/query/runId", message);
        assertError(ask().withQuery("runId", "1001").withQuery("day", "2026-01-12"), "/query/runId", message);
    }

    @Test
    void anUnknownParameterAndOneThatComesTwiceAre400() {
        assertProblem(ask().withQuery("runId", "1001").withQuery("actor", "7"), 400, "malformed-request");
        assertProblem(ask().withQuery("runId", "1001").withQuery("runId", "1002"), 400, "malformed-request");
    }

    @Test
    void aBodyWithAFieldIs400() {
        assertProblem(ask().withQuery("runId", "1001").withJson("{\"runId\":\"1001\"}"), 400, "malformed-request");
    }

    @Test
    void anotherContentTypeIs415() {
        var event = ask().withQuery("runId", "1001").with("body", "<a/>").withHeader("Content-Type", "text/xml");
        assertProblem(event, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "reporter", "viewer", "guest"})
    void onlyAnAdministratorMayAsk(String role) {
        assertProblem(as(role).withQuery("runId", "1001"), 403, "forbidden");
    }

    @Test
    void noTokenIs401() {
        assertProblem(TestEvent.of("GET", AUDIT).withQuery("runId", "1001"), 401, "unauthenticated");
    }

    private void assertError(TestEvent event, String pointer, String message) {
        var answer = sent(event);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .hasToString("[{\"pointer\":\"" + pointer + "\",\"message\":\"" + message + "\"}]");
    }

    private void assertProblem(TestEvent event, int status, String code) {
        var answer = sent(event);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    private TestEvent ask() {
        return as("admin");
    }

    private TestEvent as(String role) {
        return TestEvent.of("GET", AUDIT).withHeader("Authorization", "Bearer " + tenant.tokens().token(role));
    }

    private static String kind(JsonNode page) {
        return page.get("items").get(0).get("kind").asString();
    }

    private JsonNode following(TestEvent event, JsonNode page) {
        return sent(event.withQuery("limit", "1").withQuery("cursor", page.get("nextCursor").asString())).json();
    }

    private TestAnswer sent(TestEvent event) {
        return TestAnswer.of(tenant.watched(handler), event);
    }
}
