package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodRequestTest extends OrderFunction {

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

    @Test
    void withoutABodyWhereNothingIsRequired() {
        var wish = TestEvent.of("POST", "/v1/wish");

        assertThat(asAdmin(wish).body()).isEqualTo("{\"item\":null}");
        assertThat(asAdmin(wish.with("body", "")).body()).isEqualTo("{\"item\":null}");
        assertThat(asAdmin(wish.withJson("{}")).body()).isEqualTo("{\"item\":null}");
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
