package io.backupchecks.autotask.syncnames;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.schedule.RoutedTaskHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks a rule of the contract is refused under its name, and Autotask does not hear of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String ALL = "/v1/mapping-refreshes";
    private static final String ONE = "/v1/customers/{customerId}/mapping/refresh";

    private final DemoTenant tenant = DemoTenant.start();
    private final RoutedTaskHandler handler = SyncNamesComponent.in(tenant.surroundings()).handler();

    @AfterEach
    void autotaskIsNotAsked() {
        assertThat(tenant.standIns().autotask().traffic().calls("POST /Companies/query")).isZero();
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"acceptGuard":""}       | /acceptGuard
            {"acceptGuard":"a b"}    | /acceptGuard
            {"acceptGuard":"a/b"}    | /acceptGuard
            null                     | ''
            """)
    void unacceptableBodiesAre422(String body, String pointer) {
        var answer = sent(event(ALL).withJson(body));

        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.json().get("errors").valueStream().map(error -> error.get("pointer").asString()))
                .containsExactly(pointer);
    }

    @Test
    void aGuardIdOf64CharactersIsRead() {
        assertProblem(sent(event(ALL).withJson("{\"acceptGuard\":\"" + "g".repeat(64) + "\"}")), 409,
                "nothing-to-decide");
        assertProblem(sent(event(ALL).withJson("{\"acceptGuard\":\"" + "g".repeat(65) + "\"}")), 422,
                "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/mapping-refreshes                      | {"force":true}                          | /force
            /v1/mapping-refreshes                      | {"acceptGuard":1}                       | /acceptGuard
            /v1/mapping-refreshes                      | {"acceptGuard":["a"]}                   | /acceptGuard
            /v1/mapping-refreshes                      | {"acceptGuard":"a","acceptGuard":"b"}   | /acceptGuard
            /v1/mapping-refreshes                      | {}{}                                    | ''
            /v1/mapping-refreshes                      | []                                      | ''
            /v1/mapping-refreshes                      | ' '                                     | ''
            /v1/customers/{customerId}/mapping/refresh | {"force":true}                          | /force
            /v1/customers/{customerId}/mapping/refresh | {}{}                                    | ''
            /v1/customers/{customerId}/mapping/refresh | []                                      | ''
            /v1/customers/{customerId}/mapping/refresh | {                                       | ''
            """)
    void misshapenBodiesAre400(String route, String body, String pointer) {
        var answer = sent(event(route).withJson(body));

        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.json().get("errors").valueStream().map(error -> error.get("pointer").asString()))
                .containsExactly(pointer);
    }

    @Test
    void anIllFormedCustomerIs422() {
        var answer = sent(signed(TestEvent.of("POST", ONE)).withPath("customerId", "no~customer").withJson("{}"));

        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/path/customerId");
    }

    @ParameterizedTest
    @ValueSource(strings = {ALL, ONE})
    void aBodyOverTheLimitIs413(String route) {
        assertProblem(sent(event(route).withJson("{}" + " ".repeat(64 * 1_024))), 413, "request-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {ALL, ONE})
    void anotherContentTypeIs415(String route) {
        assertProblem(sent(event(route).withHeader("Content-Type", "text/plain").with("body", "{}")), 415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {ALL, ONE})
    void anUnknownQueryParameterIs400(String route) {
        assertProblem(sent(event(route).withJson("{}").withQuery("force", "true")), 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource({ALL + ", viewer", ALL + ", reporter", ONE + ", viewer", ONE + ", reporter"})
    void readersMayNot(String route, String role) {
        var event = TestEvent.of("POST", route)
                .withPath("customerId", "42")
                .withHeader("Authorization", "Bearer " + tenant.tokens().token(role))
                .withJson("{}");
        assertProblem(sent(event), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {ALL, ONE})
    void noTokenIs401(String route) {
        assertProblem(sent(TestEvent.of("POST", route).withPath("customerId", "42").withJson("{}")), 401,
                "unauthenticated");
    }

    private static void assertProblem(TestAnswer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().has("ticketCreated")).isFalse();
    }

    private TestEvent event(String route) {
        return signed(TestEvent.of("POST", route)).withPath("customerId", "42");
    }

    private TestEvent signed(TestEvent event) {
        return event.withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"));
    }

    private TestAnswer sent(TestEvent event) {
        return TestAnswer.of(tenant.watched(handler), event);
    }
}
