package io.backupchecks.autotask.viewtickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String TICKET = "/v1/runs/{runId}/ticket";

    private final DemoTenant tenant = DemoTenant.start();
    private final PrimedHandler handler = ViewTicketsComponent.in(tenant.surroundings()).handler();

    @AfterAll
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no~run", "no run", "ü"})
    void anIllFormedRunIdIs422(String run) {
        var answer = sent(view(run));

        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.json().get("errors")).hasToString(
                "[{\"pointer\":\"/path/runId\",\"message\":\"must match [A-Za-z0-9._:-]{1,64}\"}]");
    }

    @Test
    void theLongestRunIdIsLookedUp() {
        assertProblem(sent(view("r".repeat(64))), 404, "run-has-no-ticket");
        assertProblem(sent(view("r".repeat(65))), 422, "invalid-request");
    }

    @Test
    void anUnknownQueryParameterIs400() {
        assertProblem(sent(view("1001").withQuery("force", "true")), 400, "malformed-request");
    }

    @Test
    void aBodyWithAFieldIs400() {
        assertProblem(sent(view("1001").withJson("{\"runId\":\"1001\"}")), 400, "malformed-request");
        assertProblem(sent(view("1001").withJson("{}")), 404, "run-has-no-ticket");
    }

    @Test
    void anotherContentTypeIs415() {
        assertProblem(sent(view("1001").with("body", "<a/>").withHeader("Content-Type", "text/xml")), 415,
                "unsupported-media-type");
    }

    @Test
    void aBodyOver64KibibytesIs413() {
        assertProblem(sent(view("1001").withJson("{}" + " ".repeat(65_535))), 413, "request-too-large");
        assertProblem(sent(view("1001").withJson("{}" + " ".repeat(65_534))), 404, "run-has-no-ticket");
    }

    @Test
    void aLookIsTrueOrFalse() {
        assertProblem(sent(view("1001").withQuery("refresh", "yes")), 422, "invalid-request");
        assertProblem(sent(view("1001").withQuery("refresh", "true")), 404, "run-has-no-ticket");
        assertProblem(sent(view("1001").withQuery("refresh", "true").withQuery("refresh", "true")), 400,
                "malformed-request");
    }

    @Test
    void aReaderNeverCausesALook() {
        assertProblem(sent(as("viewer", "1001").withQuery("refresh", "true")), 403, "forbidden");
    }

    @Test
    void noTokenIs401() {
        assertProblem(sent(TestEvent.of("GET", TICKET).withPath("runId", "1001")), 401, "unauthenticated");
    }

    @Test
    void anUnknownRoleIs403() {
        assertProblem(sent(as("guest", "1001")), 403, "forbidden");
    }

    private TestEvent view(String run) {
        return as("operator", run);
    }

    private TestEvent as(String role, String run) {
        return TestEvent.of("GET", TICKET)
                .withPath("runId", run)
                .withHeader("Authorization", "Bearer " + tenant.tokens().token(role));
    }

    private TestAnswer sent(TestEvent event) {
        return TestAnswer.of(tenant.watched(handler), event);
    }

    private static void assertProblem(TestAnswer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }
}
