package io.backupchecks.autotask.resolveticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String DECISION = "/v1/runs/{runId}/ticket/decision";
    private static final String GOOD = "{\"none\":true}";

    private final DemoTenant tenant = DemoTenant.start();
    private final PrimedHandler handler = ResolveTicketComponent.in(tenant.surroundings()).handler();

    @AfterAll
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"ticketId":1,"reason":"x"}    | /reason   | is not a known field
            {"ticketId":"1"}               | /ticketId | has the wrong type
            {"ticketId":1.5}               | /ticketId | has the wrong type
            {"none":"true"}                | /none     | has the wrong type
            {"none":1}                     | /none     | has the wrong type
            {"none":true,"none":true}      | /none     | comes twice
            {"none":true}{}                | ''        | is followed by something else
            """)
    void anotherShapeIs400(String body, String pointer, String message) {
        assertError(body, 400, pointer, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                             | /ticketId | exactly one of ticketId, none and acknowledge is required
            {"ticketId":1,"none":true}     | /ticketId | exactly one of ticketId, none and acknowledge is required
            {"none":true,"acknowledge":true} | /ticketId | exactly one of ticketId, none and acknowledge is required
            {"acknowledge":false}          | /acknowledge | must be true
            {"ticketId":0}                 | /ticketId | must be from 1 to 9223372036854775807
            {"none":false}                 | /none     | must be true
            null                           | ''        | is required
            """)
    void whatBreaksARuleIs422(String body, String pointer, String message) {
        assertError(body, 422, pointer, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOD, "{\"acknowledge\":true}", "{\"ticketId\":9223372036854775807}",
            "{\"ticketId\":1,\"none\":null}"})
    void aRunThatNobodyClickedOnHasNothingToDecide(String body) {
        var answer = sent("operator", body);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("code").asString()).isEqualTo("nothing-to-decide");
        assertThat(answer.json().get("ticketCreated").booleanValue()).isFalse();
    }

    @Test
    void anIllFormedRunIdIs422() {
        var answer = TestAnswer.of(tenant.watched(handler), event("operator", "no~run").withJson(GOOD));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/path/runId");
    }

    @Test
    void aBodyOver64KibibytesIs413() {
        assertThat(sent("operator", GOOD + " ".repeat(65_536 - GOOD.length())).status()).isEqualTo(409);
        assertThat(sent("operator", GOOD + " ".repeat(65_537 - GOOD.length())).status()).isEqualTo(413);
    }

    @Test
    void anotherContentTypeIs415() {
        var event = event("operator", "2001").with("body", GOOD).withHeader("Content-Type", "text/plain");
        assertThat(TestAnswer.of(tenant.watched(handler), event).status()).isEqualTo(415);
    }

    @Test
    void anUnknownQueryParameterIs400() {
        assertThat(TestAnswer
                .of(tenant.watched(handler), event("operator", "2001").withJson(GOOD).withQuery("force", "true"))
                .status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "viewer", "guest"})
    void readersDecideNothing(String role) {
        assertThat(sent(role, GOOD).status()).isEqualTo(403);
    }

    @Test
    void noTokenIs401() {
        var answer = TestAnswer.of(tenant.watched(handler),
                TestEvent.of("POST", DECISION).withPath("runId", "2001").withJson(GOOD));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("ticketCreated").isNull()).isTrue();
    }

    private void assertError(String body, int status, String pointer, String message) {
        var answer = sent("operator", body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("errors").valueStream().map(Object::toString)).contains(
                "{\"pointer\":\"" + pointer + "\",\"message\":\"" + message + "\"}");
    }

    private TestEvent event(String role, String run) {
        return TestEvent.of("POST", DECISION)
                .withPath("runId", run)
                .withHeader("Authorization", "Bearer " + tenant.tokens().token(role));
    }

    private TestAnswer sent(String role, String body) {
        return TestAnswer.of(tenant.watched(handler), event(role, "2001").withJson(body));
    }
}
