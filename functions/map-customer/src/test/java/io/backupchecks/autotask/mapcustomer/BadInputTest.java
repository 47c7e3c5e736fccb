package io.backupchecks.autotask.mapcustomer;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks a rule of the contract is refused under its name, and neither storage nor Autotask hears of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String MAPPING = "/v1/customers/{customerId}/mapping";
    private static final String LIST = "/v1/mappings";
    private static final String COMPANIES = "/v1/companies";

    private final DemoTenant tenant = DemoTenant.start();
    private final PrimedHandler handler = MapCustomerComponent.in(tenant.surroundings()).handler();
    private int before;

    @BeforeEach
    void count() {
        before = tenant.standIns().dynamoDb().count("CustomerMappings");
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(tenant.standIns().dynamoDb().count("CustomerMappings")).isEqualTo(before);
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"companyId":-1}                    | /companyId | must be from 0 to 9223372036854775807
            {"companyId":null}                  | /companyId | is required
            {}                                  | /companyId | is required
            null                                | ''         | is required
            """)
    void unacceptableBodiesAre422(String body, String pointer, String message) {
        var answer = sent(put().withJson(body));

        assertProblem(answer, 422, "invalid-request");
        assertError(answer, pointer, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"companyId":174,"name":"Bakker"}   | /name      | is not a known field
            {"companyId":"174"}                 | /companyId | has the wrong type
            {"companyId":174.0}                 | /companyId | has the wrong type
            {"companyId":true}                  | /companyId | has the wrong type
            {"companyId":[174]}                 | /companyId | has the wrong type
            {"companyId":9223372036854775808}   | /companyId | has the wrong type
            {"companyId":174,"companyId":175}   | /companyId | comes twice
            {"companyId":174}{}                 | ''         | is followed by something else
            {"companyId":                       | /companyId | is not well-formed JSON
            []                                  | ''         | has the wrong type
            """)
    void misshapenBodiesAre400(String body, String pointer, String message) {
        var answer = sent(put().withJson(body));

        assertProblem(answer, 400, "malformed-request");
        assertError(answer, pointer, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/mappings  | status | broken      | must be one of invalid, missing, ok, renamed
            /v1/mappings  | status | OK          | must be one of invalid, missing, ok, renamed
            /v1/mappings  | limit  | 0           | must be from 1 to 200
            /v1/mappings  | limit  | 201         | must be from 1 to 200
            /v1/mappings  | limit  | ten         | must be a whole number
            /v1/mappings  | cursor | ' '         | must not be empty
            /v1/companies | search | ' '         | must not be empty
            /v1/companies | limit  | 0           | must be from 1 to 200
            /v1/companies | limit  | 201         | must be from 1 to 200
            """)
    void unacceptableParametersAre422(String route, String name, String value, String message) {
        var answer = sent(get(route).withQuery(name, value));

        assertProblem(answer, 422, "invalid-request");
        assertError(answer, "/query/" + name, message);
    }

    @Test
    void aSearchOfMoreThanAHundredCharactersIs422() {
        assertProblem(sent(get(COMPANIES).withQuery("search", "𝄞".repeat(101))), 422, "invalid-request");
        assertThat(sent(get(COMPANIES).withQuery("search", "𝄞".repeat(100))).status()).isEqualTo(200);
    }

    @Test
    void aLimitOfTwoHundredIsTaken() {
        assertThat(sent(get(LIST).withQuery("limit", "200")).status()).isEqualTo(200);
        assertThat(sent(get(COMPANIES).withQuery("limit", "200")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "eHg", "b2sKb2sKbm8tdGltZQo0Mg", "b2sKb2sKMjAyNi0wMS0xMlQwOTowMDowMFoKfg",
            "b2sKb2xkCjIwMjYtMDEtMTJUMDk6MDA6MDBaCjQy", "gIA"})
    void aCursorOfNoListIs400(String cursor) {
        assertProblem(sent(get(LIST).withQuery("status", "ok").withQuery("cursor", cursor)), 400, "invalid-cursor");
        assertProblem(sent(get(COMPANIES).withQuery("cursor", cursor)), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {MAPPING, LIST, COMPANIES})
    void anUnknownQueryParameterIs400(String route) {
        assertProblem(sent(get(route).withQuery("force", "true")), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void anIllFormedCustomerIs422(String method) {
        var event = signed(TestEvent.of(method, MAPPING)).withPath("customerId", "no~customer");
        var answer = sent(method.equals("PUT") ? event.withJson("{\"companyId\":174}") : event);

        assertProblem(answer, 422, "invalid-request");
        assertError(answer, "/path/customerId", "must match [A-Za-z0-9._:-]{1,64}");
    }

    @Test
    void aBodyOverTheLimitIs413() {
        assertProblem(sent(put().withJson("{\"companyId\":174}" + " ".repeat(64 * 1_024))), 413, "request-too-large");
    }

    @Test
    void anotherContentTypeIs415() {
        assertProblem(sent(put().withHeader("Content-Type", "text/plain").with("body", "{\"companyId\":174}")), 415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({"PUT, ", "DELETE, ", "PUT, \"1\"", "DELETE, \"1\""})
    void aChangeOfNothingInParticularIs428(String method, String noneMatch) {
        var event = signed(TestEvent.of(method, MAPPING)).withPath("customerId", "42");
        var body = method.equals("PUT") ? event.withJson("{\"companyId\":174}") : event;

        assertProblem(sent(noneMatch == null ? body : body.withHeader("If-None-Match", noneMatch)), 428,
                "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "1", "W/\"1\"", "*", "\"1\", \"2\"", ""})
    void whatIsNotExactlyTheVersionIs412(String match) {
        var answer = sent(signed(TestEvent.of("DELETE", MAPPING)).withPath("customerId", "42")
                .withHeader("If-Match", match));

        assertProblem(answer, 412, "version-mismatch");
        assertThat(answer.json().get("currentVersion").asString()).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource({"GET, " + MAPPING + ", viewer", "PUT, " + MAPPING + ", reporter", "DELETE, " + MAPPING + ", viewer",
            "GET, " + LIST + ", reporter", "GET, " + COMPANIES + ", viewer"})
    void readersMayNothing(String method, String route, String role) {
        var event = TestEvent.of(method, route)
                .withPath("customerId", "42")
                .withHeader("Authorization", "Bearer " + tenant.tokens().token(role));
        assertProblem(sent(event), 403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({"GET, " + MAPPING, "PUT, " + MAPPING, "DELETE, " + MAPPING, "GET, " + LIST, "GET, " + COMPANIES})
    void noTokenIs401(String method, String route) {
        assertProblem(sent(TestEvent.of(method, route).withPath("customerId", "42")), 401, "unauthenticated");
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

    private TestEvent put() {
        return signed(TestEvent.of("PUT", MAPPING)).withPath("customerId", "46").withHeader("If-None-Match", "*");
    }

    private TestEvent get(String route) {
        return signed(TestEvent.of("GET", route)).withPath("customerId", "46");
    }

    private TestEvent signed(TestEvent event) {
        return event.withHeader("Authorization", "Bearer " + tenant.tokens().token("operator"));
    }

    private TestAnswer sent(TestEvent event) {
        return TestAnswer.of(tenant.watched(handler), event);
    }
}
