package io.backupchecks.autotask.createticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks a rule of the contract is refused under its name, and neither storage nor Autotask hears of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String CREATE = "/v1/runs/{runId}/ticket";
    private static final String PREVIEW = CREATE + "/preview";

    private final DemoTenant tenant = DemoTenant.start();
    private final PrimedHandler handler = CreateTicketComponent.in(tenant.surroundings()).handler();

    @AfterEach
    void nothingIsWritten() {
        assertThat(tenant.standIns().dynamoDb().count("RunTickets")).isZero();
        assertThat(tenant.standIns().autotask().tickets()).isEmpty();
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    static Stream<Arguments> unacceptable() {
        return onBothRoutes(BadInput.unacceptable());
    }

    static Stream<Arguments> misshapen() {
        return onBothRoutes(BadInput.misshapen());
    }

    static Stream<Arguments> acceptable() {
        return BadInput.acceptable();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void unacceptable(String route, String rule, String body, String pointer, String message) {
        var answer = sent(event(route).withJson(body));

        assertThat(answer.status()).as(rule).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("invalid-request");
        assertThat(answer.json().get("ticketCreated").isNull()).isTrue();
        assertThat(answer.json().get("errors").valueStream().map(Object::toString))
                .containsExactly(error(pointer, message));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void misshapen(String route, String rule, String body, String pointer, String message) {
        var answer = sent(event(route).withJson(body));

        assertThat(answer.status()).as(rule).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("malformed-request");
        assertThat(answer.json().get("ticketCreated").isNull()).isTrue();
        assertThat(answer.json().get("errors").valueStream().map(Object::toString))
                .containsExactly(error(pointer, message));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void acceptable(String rule, String body) {
        assertThat(sent(event(PREVIEW).withJson(body)).status()).as(rule).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE, PREVIEW})
    void everyViolationIsNamedInOneAnswer(String route) {
        var answer = sent(TestEvent.of("POST", route)
                .withPath("runId", "no~run")
                .withHeader("Authorization", bearer("operator"))
                .withJson("{\"customer\":{\"id\":\"\"},\"run\":null,\"objects\":[{}]}"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").valueStream().map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("/path/runId", "/customer/id", "/customer/name", "/run", "/objects/0/name",
                        "/objects/0/status", "/objects/0/message");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/runs/{runId}/ticket         | {"customer":{}}{}                  | is followed by something else
            /v1/runs/{runId}/ticket/preview | {"customer":                       | is not well-formed JSON
            /v1/runs/{runId}/ticket         | {"run":{"job":"a","job":"b"}}      | comes twice
            /v1/runs/{runId}/ticket/preview | {"customer":{},"customer":{}}      | comes twice
            /v1/runs/{runId}/ticket         | []                                 | has the wrong type
            """)
    void textThatIsNoSuchObjectIs400(String route, String body, String message) {
        var answer = sent(event(route).withJson(body));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("message").asString()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE, PREVIEW})
    void aBodyOfNullIs422(String route) {
        assertProblem(sent(event(route).withJson("null")), 422, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE, PREVIEW})
    void aBodyOverOneMebibyteIs413(String route) {
        var body = BadInput.body().toString();
        var padding = " ".repeat(1_048_576 - body.length());

        assertProblem(sent(event(route).withJson(body + padding + " ")), 413, "request-too-large");
        assertThat(sent(event(PREVIEW).withJson(body + padding)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE, PREVIEW})
    void anotherContentTypeIs415(String route) {
        var event = event(route).withHeader("Content-Type", "text/plain").with("body", BadInput.body().toString());
        assertProblem(sent(event), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE, PREVIEW})
    void anUnknownQueryParameterIs400(String route) {
        assertProblem(sent(event(route).withJson(BadInput.body().toString()).withQuery("force", "true")), 400,
                "malformed-request");
    }

    @ParameterizedTest
    @CsvSource({CREATE + ", viewer", CREATE + ", reporter", PREVIEW + ", viewer", PREVIEW + ", reporter"})
    void readersMayNeitherCreateNorPreview(String route, String role) {
        var event = unsigned(route).withHeader("Authorization", bearer(role)).withJson(BadInput.body().toString());
        assertProblem(sent(event), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATE, PREVIEW})
    void noTokenIs401(String route) {
        assertProblem(sent(unsigned(route).withJson(BadInput.body().toString())), 401, "unauthenticated");
    }

    private static Stream<Arguments> onBothRoutes(Stream<Arguments> cases) {
        return cases.flatMap(one -> Stream.of(CREATE, PREVIEW).map(route -> {
            var arguments = new ArrayList<Object>(List.of(one.get()));
            arguments.addFirst(route);
            return Arguments.of(arguments.toArray());
        }));
    }

    private static String error(String pointer, String message) {
        return "{\"pointer\":\"" + pointer + "\",\"message\":\"" + message + "\"}";
    }

    private static void assertProblem(TestAnswer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    private TestEvent event(String route) {
        return unsigned(route).withHeader("Authorization", bearer("operator"));
    }

    private String bearer(String role) {
        return "Bearer " + tenant.tokens().token(role);
    }

    private static TestEvent unsigned(String route) {
        return TestEvent.of("POST", route).withPath("runId", "2001");
    }

    private TestAnswer sent(TestEvent event) {
        return TestAnswer.of(tenant.watched(handler), event);
    }
}
