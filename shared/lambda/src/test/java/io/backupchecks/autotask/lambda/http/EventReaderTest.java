package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.time.TimeLeft;
import io.backupchecks.autotask.lambda.log.Invocation.AwsRequestId;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final Request.Occasion OCCASION = new Request.Occasion(new AwsRequestId("invocation-1"),
            new TimeLeft(() -> 0L, Duration.ofSeconds(26)));
    private static final TestEvent EVENT = TestEvent.of("POST", "/v1/runs/{runId}/ticket");

    private final EventReader reader = new EventReader(() -> new RequestId("made-request-id"));

    @Test
    void readsTheFieldsThatAreUsed() {
        var request = read(EVENT.withPath("runId", "1234")
                .withQuery("refresh", "true")
                .withHeader("X-Request-Id", "sent-request-id")
                .withJson("{\"a\": \"ü\"}"));

        assertThat(request.target()).isEqualTo(new Request.Target(Method.POST, "/v1/runs/{runId}/ticket"));
        assertThat(request.path()).isEqualTo("/v1/runs/1234/ticket");
        assertThat(request.pathId("runId")).isEqualTo("1234");
        assertThat(request.query().flag("refresh")).isTrue();
        assertThat(request.headers().first("content-TYPE")).contains("application/json");
        assertThat(request.body()).isEqualTo(new Body.Text("{\"a\": \"ü\"}"));
        assertThat(request.body().size()).isEqualTo(11);
        assertThat(request.id()).isEqualTo(new RequestId("sent-request-id"));
        assertThat(request.occasion()).isEqualTo(OCCASION);
    }

    @Test
    void readsAnEventWithoutAnything() {
        var request = reader.read(stream("{\"httpMethod\": \"GET\", \"resource\": \"/v1/health\"}"), OCCASION);

        assertThat(request.body().size()).isZero();
        assertThat(request.headers().all("Authorization")).isEmpty();
        assertThat(request.query().names()).isEmpty();
        assertThat(request.id()).isEqualTo(new RequestId("made-request-id"));
    }

    @Test
    void readsSingleValuesWhereThereAreNoOthers() {
        var request = read(EVENT.withHeader("x-a", "1")
                .withQuery("q", "2")
                .with("multiValueHeaders", null)
                .with("multiValueQueryStringParameters", null));

        assertThat(request.headers().all("X-A")).containsExactly("1");
        assertThat(request.query().text("q")).contains("2");
    }

    @Test
    void keepsEveryValueOfAHeaderInAnyCase() {
        var request = read(EVENT.withHeader("X-A", "1").withHeader("X-A", "2").withHeader("x-a", "3"));

        assertThat(request.headers().all("X-a")).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blank in it", "semi;colon;id", "", "line\nbreak-id",
            "0123456789012345678901234567890123456789012345678901234567890123456789"})
    void makesARequestIdWhereTheSentOneIsIllFormed(String sent) {
        assertThat(read(EVENT.withHeader("X-Request-Id", sent)).id()).isEqualTo(new RequestId("made-request-id"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a%3Ab,   a:b
            a:b,     a:b
            a%253Ab, a%3Ab
            a+b,     a+b
            a%2Fb,   a/b
            a%zzb,   a%zzb
            a%,      a%
            %C3%A9,  é
            """)
    void decodesPathParametersOnce(String sent, String read) {
        assertThat(read(EVENT.withPath("runId", sent)).pathId("runId")).isEqualTo(read);
    }

    @Test
    void decodesABodyThatTheGatewayTookForBinary() {
        var base64 = Base64.getEncoder().encodeToString("{\"ü\": 1}".getBytes(StandardCharsets.UTF_8));

        assertThat(read(EVENT.with("body", base64).with("isBase64Encoded", true)).body())
                .isEqualTo(new Body.Text("{\"ü\": 1}"));
    }

    @Test
    void tellsBytesThatAreNoText() {
        var base64 = Base64.getEncoder().encodeToString(new byte[]{(byte) 0xff, 1, 2});

        assertThat(read(EVENT.with("body", base64).with("isBase64Encoded", true)).body())
                .isEqualTo(new Body.Unreadable(3));
        assertThat(read(EVENT.with("body", "***").with("isBase64Encoded", true)).body())
                .isEqualTo(new Body.Unreadable(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"httpMethod\": \"GET\"}", "{\"resource\": \"/x\"}", "hush-hush",
            "{\"httpMethod\": 1, \"resource\": \"/x\"}", "{\"httpMethod\": \"GET\", \"resource\": \"/x\"",
            "{\"httpMethod\": \"GET\", \"resource\": \"/x\", \"headers\": []}",
            "{\"httpMethod\": \"GET\", \"resource\": \"/x\", \"multiValueHeaders\": {\"a\": \"b\"}}",
            "{\"source\": \"aws.events\", \"detail-type\": \"Scheduled Event\"}"})
    void refusesOtherEventsWithoutQuotingThem(String event) {
        assertThatIllegalArgumentException().isThrownBy(() -> reader.read(stream(event), OCCASION))
                .withMessage("not a proxy event of a REST API")
                .withNoCause();
    }

    @Test
    void knowsTheMethodsOfTheContractOnly() {
        var methods = Map.of("GET", Method.GET, "POST", Method.POST, "PUT", Method.PUT, "DELETE", Method.DELETE,
                "PATCH",
                Method.OTHER, "get", Method.OTHER, "HEAD", Method.OTHER, "OPTIONS", Method.OTHER);

        methods.forEach((word, method) -> assertThat(read(EVENT.with("httpMethod", word)).target().method())
                .as(word)
                .isEqualTo(method));
    }

    private Request read(TestEvent event) {
        return reader.read(event.stream(), OCCASION);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
