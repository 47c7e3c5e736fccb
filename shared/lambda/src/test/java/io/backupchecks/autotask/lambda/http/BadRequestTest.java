package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestTest extends OrderFunction {

    @Test
    void anUnknownPathOrMethodAlsoWithoutAToken() {
        assertRefused(function.call(TestEvent.of("GET", "/v1/nothing")), ProblemCode.NOT_FOUND);
        assertRefused(function.call(TestEvent.of("DELETE", RESOURCE)), ProblemCode.NOT_FOUND);
        assertRefused(function.call(TestEvent.of("PATCH", RESOURCE)), ProblemCode.NOT_FOUND);
    }

    @Test
    void aRequestWithoutAToken() {
        var answer = function.call(post(GOOD));

        assertRefused(answer, ProblemCode.UNAUTHENTICATED);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aRoleWithoutThePermission() {
        assertRefused(function.call(Role.REPORTER, post(GOOD)), ProblemCode.FORBIDDEN);
        assertRefused(function.call(Role.VIEWER, post(GOOD)), ProblemCode.FORBIDDEN);
        assertRefused(asOperator(TestEvent.of("POST", "/v1/test")), ProblemCode.FORBIDDEN);
    }

    @Test
    void aRoleThatIsNotInTheTable() {
        assertRefused(
                function.call(get().withToken(function.tokens().tokenFor(Role.ADMIN).with("role", "superuser"))),
                ProblemCode.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1",
            "application/problem+json", "application/jsonp", "text/json", "", "application/json, text/plain"})
    void anotherContentType(String contentType) {
        var event = TestEvent.of("POST", RESOURCE)
                .withPath("runId", "1")
                .withHeader("Content-Type", contentType)
                .with("body", GOOD);

        assertRefused(asOperator(event), ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aBodyWithoutOrWithTwoContentTypes() {
        assertRefused(asOperator(TestEvent.of("POST", RESOURCE).withPath("runId", "1").with("body", GOOD)),
                ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        assertRefused(asOperator(post(GOOD).withHeader("Content-Type", "text/plain")),
                ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aBodyBeyondTheLimitOfItsRoute() {
        var full = GOOD + " ".repeat(64 * 1_024 - GOOD.length());

        assertRefused(asOperator(post(full + " ")), ProblemCode.REQUEST_TOO_LARGE);
        assertThat(asOperator(post(full)).status()).isEqualTo(201);
    }

    @Test
    void aLargeBodyBeyondItsLimitInBytes() {
        var large = TestEvent.of("POST", "/v1/large");
        var full = "{\"item\":\"é\",\"amount\":1}";
        full += " ".repeat(1_024 * 1_024 - full.length() - 1);

        assertRefused(asAdmin(large.withJson(full + " ")), ProblemCode.REQUEST_TOO_LARGE);
        assertThat(asAdmin(large.withJson(full)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            §§                                  | §§
            {"item": "cup", "amount": 2, "x": 1}  | /x
            {"item": 1, "amount": 2}            | /item
            {"item": "cup", "amount": "2"}      | /amount
            {"item": "cup", "item": "cup"}      | /item
            {"item": "cup", "amount": 2} {}     | §§
            []                                  | §§
            nonsense                            | §§
            """)
    void aMalformedBody(String body, String pointer) {
        var answer = asOperator(post(body));

        assertRefused(answer, ProblemCode.MALFORMED_REQUEST);
        assertThat(pointers(answer)).isEqualTo(pointer);
    }

    @Test
    void aBodyThatIsNotUtf8() {
        assertRefused(asOperator(post("/w==").with("isBase64Encoded", true)), ProblemCode.MALFORMED_REQUEST);
    }

    @Test
    void fieldsWhereTheRouteTakesNone() {
        assertRefused(asAdmin(TestEvent.of("POST", "/v1/test").withJson("{\"a\": 1}")),
                ProblemCode.MALFORMED_REQUEST);
        assertRefused(asOperator(get().withJson("{\"a\": 1}")), ProblemCode.MALFORMED_REQUEST);
    }

    @Test
    void queryParametersThatTheRouteDoesNotTake() {
        var answer = asOperator(
                get().withQuery("verbose", "1").withQuery("refresh", "true").withQuery("refresh", "true"));

        assertRefused(answer, ProblemCode.MALFORMED_REQUEST);
        assertThat(pointers(answer)).isEqualTo("/query/refresh /query/verbose");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            refresh    | yes
            refresh    | TRUE
            refresh    | §§
            limit      | 0
            limit      | 201
            limit      | -1
            limit      | 1.0
            limit      | ten
            limit      | §§
            limit      | 99999999999
            cursor     | abcdef
            cursor     | §§
            customerId | a/b
            """)
    void queryParametersThatBreakARule(String name, String value) {
        var answer = asOperator(get().withQuery(name, value));

        assertRefused(answer, ProblemCode.INVALID_REQUEST);
        assertThat(pointers(answer)).isEqualTo("/query/" + name);
    }

    @Test
    void everyBrokenRuleInOneAnswer() {
        var event = TestEvent.of("POST", RESOURCE)
                .withPath("runId", "a%2Fb")
                .withJson("{\"item\": \"a very long item\", \"amount\": null, \"remark\": null}");

        var answer = asOperator(event);

        assertRefused(answer, ProblemCode.INVALID_REQUEST);
        assertThat(pointers(answer)).isEqualTo("/path/runId /amount /item");
    }

    @Test
    void aBodyOfNull() {
        var answer = asOperator(post("null"));

        assertRefused(answer, ProblemCode.INVALID_REQUEST);
        assertThat(answer.json().get("errors").toString())
                .isEqualTo("[{\"pointer\":\"\",\"message\":\"is required\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a%20b", "a%253Ab", "%", "%2e%2e%2f", "%00", "é",
            "01234567890123456789012345678901234567890123456789012345678901234"})
    void anIllFormedIdInThePath(String id) {
        var answer = asOperator(TestEvent.of("GET", RESOURCE).withPath("runId", id));

        assertRefused(answer, ProblemCode.INVALID_REQUEST);
        assertThat(pointers(answer)).isEqualTo("/path/runId");
    }

    @Test
    void anIdThatTheGatewayDidNotHandOver() {
        assertRefused(asOperator(TestEvent.of("GET", RESOURCE)), ProblemCode.INVALID_REQUEST);
    }
}
