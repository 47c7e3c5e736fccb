package io.backupchecks.autotask.mapcustomer;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks a rule of the contract in a page of customers is refused under its name, and Autotask is not asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappingViewsBadInputTest {
    private static final String VIEWS = "/v1/mapping-views";
    private static final String ONE = "{\"id\":\"1\",\"name\":\"A\"}";

    private final DemoTenant tenant = DemoTenant.start();
    private final PrimedHandler handler = MapCustomerComponent.in(tenant.surroundings()).handler();

    @AfterAll
    void stop() {
        assertThat(tenant.standIns().autotask().traffic().calls("POST /Companies/query")).isZero();
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | /customers        | is required
            {"customers":null}                                        | /customers        | is required
            {"customers":[]}                                          | /customers        | must have from 1 to 200 entries
            {"customers":[null]}                                      | /customers/0      | is required
            {"customers":[{"name":"A"}]}                              | /customers/0/id   | is required
            {"customers":[{"id":"1"}]}                                | /customers/0/name | is required
            {"customers":[{"id":"","name":"A"}]}                      | /customers/0/id   | must match [A-Za-z0-9._:-]{1,64}
            {"customers":[{"id":"a/b","name":"A"}]}                   | /customers/0/id   | must match [A-Za-z0-9._:-]{1,64}
            {"customers":[{"id":"1","name":"A"},{"id":"2","name":" "}]} | /customers/1/name | must not be empty
            {"customers":[{"id":"1","name":"\\ud800"}]}               | /customers/0/name | must not hold half of a surrogate pair
            null                                                      | ''                | is required
            """)
    void unacceptableBodiesAre422(String body, String pointer, String message) {
        var answer = sent(body);

        assertProblem(answer, 422, "invalid-request");
        assertError(answer, pointer, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"customers":[{"id":"1","name":"A","company":7}]}   | /customers/0/company | is not a known field
            {"customers":[{"id":"1","name":"A"}],"force":true}  | /force               | is not a known field
            {"customers":[{"id":1,"name":"A"}]}                 | /customers/0/id      | has the wrong type
            {"customers":[{"id":"1","name":["A"]}]}             | /customers/0/name    | has the wrong type
            {"customers":{"id":"1","name":"A"}}                 | /customers           | has the wrong type
            {"customers":[{"id":"1","name":"A"}],"suggest":1}   | /suggest             | has the wrong type
            {"customers":[{"id":"1","name":"A"}],"refresh":"x"} | /refresh             | has the wrong type
            {"customers":[{"id":"1","id":"2","name":"A"}]}      | /customers/0/id      | comes twice
            {"customers":[{"id":"1","name":"A"}]}{}             | ''                   | is followed by something else
            []                                                  | ''                   | has the wrong type
            """)
    void misshapenBodiesAre400(String body, String pointer, String message) {
        var answer = sent(body);

        assertProblem(answer, 400, "malformed-request");
        assertError(answer, pointer, message);
    }

    @Test
    void noBodyIs400() {
        assertProblem(answered(signed(TestEvent.of("POST", VIEWS))), 400, "malformed-request");
    }

    @Test
    void twoHundredCustomersAreTakenAndNotMore() {
        assertThat(sent(page(200)).json().get("items").size()).isEqualTo(200);
        assertError(sent(page(201)), "/customers", "must have from 1 to 200 entries");
    }

    @Test
    void aNameOfTwoHundredCharactersIsTakenAndNotMore() {
        assertThat(sent(named("𝄞".repeat(200))).status()).isEqualTo(200);
        assertError(sent(named("𝄞".repeat(201))), "/customers/0/name", "must have at most 200 characters");
    }

    @Test
    void aBodyOverTheLimitIs413() {
        assertProblem(sent(page(1) + " ".repeat(64 * 1_024)), 413, "request-too-large");
    }

    @Test
    void anotherContentTypeIs415() {
        var event = signed(TestEvent.of("POST", VIEWS)).withHeader("Content-Type", "text/plain").with("body", page(1));
        assertProblem(answered(event), 415, "unsupported-media-type");
    }

    @Test
    void anUnknownQueryParameterIs400() {
        var event = signed(TestEvent.of("POST", VIEWS)).withJson(page(1)).withQuery("suggest", "true");
        assertProblem(answered(event), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "viewer"})
    void readersMayNothing(String role) {
        var event = TestEvent.of("POST", VIEWS)
                .withHeader("Authorization", "Bearer " + tenant.tokens().token(role))
                .withJson(page(1));
        assertProblem(answered(event), 403, "forbidden");
    }

    @Test
    void noTokenIs401() {
        assertProblem(answered(TestEvent.of("POST", VIEWS).withJson(page(1))), 401, "unauthenticated");
    }

    private static String page(int customers) {
        return IntStream.range(0, customers)
                .mapToObj(_ -> ONE)
                .collect(Collectors.joining(",", "{\"customers\":[", "]}"));
    }

    private static String named(String name) {
        return "{\"customers\":[{\"id\":\"1\",\"name\":\"" + name + "\"}]}";
    }

    private static void assertProblem(TestAnswer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().has("ticketCreated")).isFalse();
    }

    private static void assertError(TestAnswer answer, String pointer, String message) {
        assertThat(answer.json().get("errors").valueStream().map(Object::toString))
                .containsExactly("{\"pointer\":\"" + pointer + "\",\"message\":\"" + message + "\"}");
    }

    private TestAnswer sent(String body) {
        return answered(signed(TestEvent.of("POST", VIEWS)).withJson(body));
    }

    private TestEvent signed(TestEvent event) {
        return event.withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"));
    }

    private TestAnswer answered(TestEvent event) {
        return TestAnswer.of(tenant.watched(handler), event);
    }
}
