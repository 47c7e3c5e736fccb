package io.backupchecks.autotask.lambda.http;

import static io.backupchecks.autotask.lambda.auth.Permission.CREATE_TICKET;
import static io.backupchecks.autotask.lambda.auth.Permission.SEE_SETTINGS;
import static io.backupchecks.autotask.lambda.auth.Permission.SEE_TICKET_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.problem.TicketCreated;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpHandlerTest {

    record Order(String item, Long amount, @Nullable String remark) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.text("item", item, 10);
            violations.between("amount", amount, 1, 9);
        }
    }

    private static final String RESOURCE = "/v1/runs/{runId}/ticket";
    private static final String GOOD = "{\"item\": \"cup\", \"amount\": 2}";

    private final List<String> done = new ArrayList<>();
    private final TestFunction function = new TestFunction(Routes
            .of(Route.post(RESOURCE, CREATE_TICKET, Order.class, this::order).concerningTicket(),
                    Route.get(RESOURCE, SEE_TICKET_LINKS, this::look)
                            .withQuery(new QueryParameter.Flag("refresh"), new QueryParameter.Whole("limit", 1, 200),
                                    new QueryParameter.Text("cursor", 5), new QueryParameter.Id("customerId"))
                            .concerningTicket(),
                    Route.post("/v1/large", SEE_SETTINGS, Order.class, this::order).withBodyLimit(BodyLimit.LARGE),
                    Route.put("/v1/settings", SEE_SETTINGS, Order.class, (_, _) -> Response.noContent()),
                    Route.delete("/v1/settings", SEE_SETTINGS, _ -> Response.notModified()),
                    Route.post("/v1/test", SEE_SETTINGS, _ -> Response.accepted(Map.of(), Duration.ofSeconds(3))),
                    Route.open("/v1/health", _ -> Response.document("{\"status\":\"up\"}")),
                    Route.open("/v1/bug", _ -> bug()), Route.open("/v1/lost", _ -> lost()),
                    Route.open("/v1/unwritable", _ -> endless()),
                    Route.open("/v1/who", request -> Response.ok(request.caller()))));

    private Response order(Request request, Order order) {
        done.add(request.target().resource().replace("{runId}", "1"));
        return switch (order.item()) {
            case "gone" -> Response.problem(
                    Problem.of(ProblemCode.CUSTOMER_NOT_MAPPED, "Map it.").withTicketCreated(TicketCreated.NO));
            case "busy" -> Response.problem(
                    Problem.of(ProblemCode.AUTOTASK_UNREACHABLE, "Later.").withRetryAfter(Duration.ofSeconds(9)));
            default -> Response.created(order).withOutcome("created").noting("attempt", "1");
        };
    }

    private Response look(Request request) {
        done.add("look");
        return Response.ok(Map.of("runId", request.pathId("runId"), "refresh", request.query().flag("refresh"), "limit",
                request.query().number("limit").orElse(50), "who", request.caller().operator().name(),
                "seconds", request.occasion().time().left().toSeconds()));
    }

    private static Response bug() {
        throw new IllegalStateException("hush-hush");
    }

    private static Response endless() {
        var list = new ArrayList<Object>();
        list.add(list);
        return Response.ok(list);
    }

    private static Response lost() {
        throw new StorageUnavailable("hush-hush", new IllegalStateException("hush-hush too"));
    }

    private static TestEvent post(String body) {
        return TestEvent.of("POST", RESOURCE).withPath("runId", "1234").withJson(body);
    }

    private static TestEvent get() {
        return TestEvent.of("GET", RESOURCE).withPath("runId", "1234");
    }

    private TestAnswer asOperator(TestEvent event) {
        return function.call(Role.OPERATOR, event);
    }

    private TestAnswer asAdmin(TestEvent event) {
        return function.call(Role.ADMIN, event);
    }

    private static String pointers(TestAnswer answer) {
        var pointers = new ArrayList<String>();
        answer.json().path("errors").forEach(error -> pointers.add(error.get("pointer").asString()));
        return String.join(" ", pointers);
    }

    private void assertRefused(TestAnswer answer, ProblemCode code) {
        assertThat(answer.status()).isEqualTo(code.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo(code.code());
        assertThat(answer.json().get("status").intValue()).isEqualTo(code.status());
        assertThat(done).isEmpty();
    }

    @Nested
    class AnswersAGoodRequest {

        @Test
        void withARecordAsJson() {
            var answer = asOperator(post(GOOD));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("{\"item\":\"cup\",\"amount\":2,\"remark\":null}");
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.event().get("isBase64Encoded").booleanValue()).isFalse();
        }

        @Test
        void withParametersAndCaller() {
            var answer = asOperator(get().withQuery("refresh", "true")
                    .withQuery("limit", "7")
                    .withQuery("cursor", "abc")
                    .withQuery("customerId", "a:b"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().toString()).contains("\"runId\":\"1234\"", "\"refresh\":true", "\"limit\":7",
                    "\"who\":\"Anna\"", "\"seconds\":26");
        }

        @Test
        void withDefaultsWhereTheQueryIsSilent() {
            assertThat(asOperator(get()).json().toString()).contains("\"refresh\":false", "\"limit\":50");
        }

        @Test
        void withItsRequestId() {
            assertThat(asOperator(get().withHeader("x-request-id", "sent-request-id")).header("X-Request-Id"))
                    .isEqualTo("sent-request-id");
            assertThat(asOperator(get()).header("X-Request-Id")).isEqualTo(TestFunction.MADE_REQUEST_ID);
        }

        @Test
        void withoutABody() {
            var answer = asAdmin(TestEvent.of("PUT", "/v1/settings").withJson(GOOD));

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("Content-Type")).isEmpty();
            assertThat(asAdmin(TestEvent.of("DELETE", "/v1/settings")).status()).isEqualTo(304);
        }

        @Test
        void withTheTimeToLookAgain() {
            var answer = asAdmin(TestEvent.of("POST", "/v1/test"));

            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.header("Retry-After")).isEqualTo("3");
        }

        @Test
        void withoutATokenWhereEverybodyMayRead() {
            var answer = function.call(TestEvent.of("GET", "/v1/health"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", " { } "})
        void whoseRouteTakesNoFields(String body) {
            assertThat(asAdmin(TestEvent.of("POST", "/v1/test").withJson(body)).status()).isEqualTo(202);
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/json", "Application/JSON", "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"", " application/json "})
        void ofAnySpellingOfJson(String contentType) {
            var event = TestEvent.of("POST", RESOURCE)
                    .withPath("runId", "1")
                    .withHeader("content-type", contentType)
                    .with("body", GOOD);

            assertThat(asOperator(event).status()).isEqualTo(201);
        }
    }

    @Nested
    class Refuses {

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

    /** Each request breaks the named step and everything behind it: the first one answers. */
    @Nested
    class JudgesInOrder {
        private final TestEvent illFormedId = TestEvent.of("POST", RESOURCE).withPath("runId", "a b");
        private final TestEvent malformed = illFormedId.withJson("{\"x\": 1}");
        private final TestEvent tooLarge = illFormedId.withJson("{\"x\": 1}" + " ".repeat(70_000));
        private final TestEvent noJson = tooLarge.with("multiValueHeaders", Map.of());

        @Test
        void theTokenFirst() {
            assertRefused(function.call(noJson), ProblemCode.UNAUTHENTICATED);
        }

        @Test
        void theRoleSecond() {
            assertRefused(function.call(Role.VIEWER, noJson), ProblemCode.FORBIDDEN);
        }

        @Test
        void thenContentTypeSizeShapeAndRules() {
            assertRefused(asOperator(noJson), ProblemCode.UNSUPPORTED_MEDIA_TYPE);
            assertRefused(asOperator(tooLarge), ProblemCode.REQUEST_TOO_LARGE);
            assertRefused(asOperator(malformed), ProblemCode.MALFORMED_REQUEST);
            assertRefused(asOperator(illFormedId.withJson("{}")), ProblemCode.INVALID_REQUEST);
        }
    }

    @Nested
    class DescribesAProblem {

        @Test
        void withTheRequestAndItsTicket() {
            var answer = function.call(post(GOOD).withHeader("X-Request-Id", "sent-request-id"));

            assertThat(answer.body()).startsWith("{\"type\":\"https://docs.backupchecks.example/autotask/problems/"
                    + "unauthenticated\",\"title\":\"The caller is not known\",\"status\":401,\"detail\":\"")
                    .endsWith("\"instance\":\"/v1/runs/1234/ticket\",\"code\":\"unauthenticated\","
                            + "\"requestId\":\"sent-request-id\",\"ticketCreated\":null}");
            assertThat(answer.header("X-Request-Id")).isEqualTo("sent-request-id");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }

        @Test
        void withWhatTheActionKnowsOfTheTicket() {
            var answer = asOperator(post("{\"item\": \"gone\", \"amount\": 2}"));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().get("ticketCreated").booleanValue()).isFalse();
            assertThat(answer.json().get("ticketCreated").isNull()).isFalse();
        }

        @Test
        void withNullWhereTheActionSaysNothingOfTheTicket() {
            var answer = asOperator(post("{\"item\": \"busy\", \"amount\": 2}"));

            assertThat(answer.json().get("ticketCreated").isNull()).isTrue();
            assertThat(answer.header("Retry-After")).isEqualTo("9");
            assertThat(answer.json().get("retryAfter").intValue()).isEqualTo(9);
        }

        @Test
        void withoutATicketWhereNoneIsConcerned() {
            assertThat(asOperator(TestEvent.of("POST", "/v1/test")).json().has("ticketCreated")).isFalse();
        }
    }

    @Nested
    class SurvivesExceptions {

        @Test
        void ofABug() {
            var answer = function.call(TestEvent.of("GET", "/v1/bug"));

            assertRefused(answer, ProblemCode.INTERNAL_ERROR);
            assertThat(answer.event().toString()).doesNotContain("hush-hush", "Exception", "at io.");
        }

        @Test
        void ofLostInfrastructure() {
            var answer = function.call(TestEvent.of("GET", "/v1/lost"));

            assertRefused(answer, ProblemCode.STORAGE_UNAVAILABLE);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.body()).doesNotContain("hush-hush");
        }

        @Test
        void ofAnAnswerThatCannotBeWritten() {
            assertRefused(function.call(TestEvent.of("GET", "/v1/unwritable")), ProblemCode.INTERNAL_ERROR);
        }

        @Test
        void ofAskingForACallerWhereThereIsNone() {
            assertRefused(function.call(TestEvent.of("GET", "/v1/who")), ProblemCode.INTERNAL_ERROR);
        }

        @Test
        void andLogsThemWithoutTheirWords() {
            function.call(TestEvent.of("GET", "/v1/bug"));

            var error = function.lines().logs().getFirst();
            assertThat(error.get("level").asString()).isEqualTo("ERROR");
            assertThat(error.get("error").get("name").asString()).isEqualTo("java.lang.IllegalStateException");
            assertThat(error.get("error").get("stack").asString()).contains("HttpHandlerTest.bug:");
            assertThat(function.lines().lines()).noneMatch(line -> line.contains("hush-hush"));
        }
    }

    @Nested
    class Reports {

        @Test
        void oneLogLineForARequest() {
            asOperator(post(GOOD));

            assertThat(function.lines().logs()).hasSize(1);
            assertThat(function.lines().logs().getFirst().toString()).contains("\"message\":\"request\"",
                    "\"function_request_id\":\"0f1e2d3c-0000-4000-8000-000000000001\"",
                    "\"correlation_id\":\"made-request-id\"", "\"http_method\":\"POST\"",
                    "\"http_resource\":\"/v1/runs/{runId}/ticket\"", "\"http_status\":201", "\"duration_ms\":0",
                    "\"outcome\":\"created\"", "\"attempt\":\"1\"", "\"operator_id\":\"7\"", "\"role\":\"operator\"",
                    "\"token_id\":\"token-1768252020\"");
        }

        @Test
        void oneLineOfMetricsForARequest() {
            asOperator(post(GOOD));

            assertThat(function.lines().metrics()).hasSize(1);
            assertThat(function.lines().metrics().getFirst().toString()).contains("\"Requests\":1", "\"Duration\":0",
                    "\"Status2xx\":1", "\"Outcome.created\":1");
        }

        @Test
        void whyARequestWasRefused() {
            function.call(post(GOOD));

            assertThat(function.lines().logs().getFirst().toString()).contains("\"http_status\":401",
                    "\"outcome\":\"unauthenticated\"", "\"token_defect\":\"missing\"");
            assertThat(function.lines().metrics().getFirst().toString()).contains("\"Status4xx\":1",
                    "\"Outcome.unauthenticated\":1");
        }

        @Test
        void nothingThatWasSentInConfidence() {
            var token = function.tokens().tokenFor(Role.ADMIN).with("name", "Hush-Hush Person");
            var canary = "hush-hush-body";
            function.call(post("{\"item\": \"" + canary + "\", \"amount\": 2}").withToken(token));
            function.call(post("{\"" + canary + "\": 1}").withToken(token));
            function.call(post(canary).withHeader("Authorization", "Bearer " + canary));
            function.call(TestEvent.of("GET", "/v1/nothing/" + canary).withQuery("secret", canary));

            assertThat(function.lines().lines()).hasSize(8)
                    .noneMatch(
                            line -> line.contains(canary) || line.contains("Person") || line.contains(token.compact()));
        }
    }

    @Test
    void letsAFunctionSayWhatItsOwnFailuresMean() {
        var own = new TestFunction(Routes.of(Route.open("/v1/bug", _ -> bug()))
                .withFailures(_ -> Optional.of(Problem.of(ProblemCode.NOT_ENOUGH_TIME, "Again."))));

        assertRefused(own.call(TestEvent.of("GET", "/v1/bug")), ProblemCode.NOT_ENOUGH_TIME);
    }

    @Test
    void refusesTwoRoutesOfOneTarget() {
        var routes = Routes.of(Route.open("/v1/health", _ -> Response.noContent()),
                Route.open("/v1/health", _ -> Response.noContent()));

        assertThatIllegalStateException().isThrownBy(() -> new TestFunction(routes));
    }

    @Test
    void failsWhereSomethingElseThanAGatewayInvokesIt() {
        assertThatThrownBy(() -> function.call(new TestEvent(Map.of("source", "aws.events"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
