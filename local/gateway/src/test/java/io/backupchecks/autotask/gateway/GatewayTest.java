package io.backupchecks.autotask.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GatewayTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void sendsTheEventOfARestApi() throws Exception {
        try (var gateway = Gateway.start(0, List.of(new Mount("POST", "/v1/runs/{runId}/ticket", () -> echo())))) {
            var answer = send(gateway, "POST", "/v1/runs/a%2Fb/ticket?x=1&x=2&y=%C3%BC&z",
                    "{\"k\":\"ü\"}".getBytes(StandardCharsets.UTF_8));

            var event = JSON.readTree(answer.body());
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.headers().firstValue("X-Echo")).contains("yes");
            assertThat(event.at("/resource").asString()).isEqualTo("/v1/runs/{runId}/ticket");
            assertThat(event.at("/path").asString()).isEqualTo("/v1/runs/a%2Fb/ticket");
            assertThat(event.at("/httpMethod").asString()).isEqualTo("POST");
            assertThat(event.at("/pathParameters/runId").asString()).isEqualTo("a%2Fb");
            assertThat(event.at("/queryStringParameters/x").asString()).isEqualTo("2");
            assertThat(event.at("/multiValueQueryStringParameters/x")).map(JsonNode::asString)
                    .containsExactly("1", "2");
            assertThat(event.at("/queryStringParameters/y").asString()).isEqualTo("ü");
            assertThat(event.at("/queryStringParameters/z").asString()).isEmpty();
            assertThat(event.at("/headers/X-test").asString()).isEqualTo("here");
            assertThat(event.at("/body").asString()).isEqualTo("{\"k\":\"ü\"}");
            assertThat(event.at("/isBase64Encoded").asBoolean()).isFalse();
            assertThat(event.at("/requestContext/requestId").asString()).hasSize(36);
        }
    }

    @Test
    void sendsBytesThatAreNoTextInBase64() throws Exception {
        try (var gateway = Gateway.start(0, List.of(new Mount("POST", "/v1/x", () -> echo())))) {
            var event = JSON.readTree(send(gateway, "POST", "/v1/x", new byte[]{(byte) 0xff, 1}).body());

            assertThat(event.at("/body").asString()).isEqualTo("/wE=");
            assertThat(event.at("/isBase64Encoded").asBoolean()).isTrue();
            assertThat(event.at("/pathParameters").isNull()).isTrue();
            assertThat(event.at("/queryStringParameters").isNull()).isTrue();
        }
    }

    @Test
    void answersUnknownPathsAndVerbsAlike() throws Exception {
        try (var gateway = Gateway.start(0, List.of(new Mount("GET", "/v1/health", () -> echo())))) {
            assertProblem(send(gateway, "GET", "/v1/unknown", new byte[0]), 404, "not-found", "/v1/unknown");
            assertProblem(send(gateway, "DELETE", "/v1/health", new byte[0]), 404, "not-found", "/v1/health");
        }
    }

    @Test
    void answersForAFunctionThatFails() throws Exception {
        RequestStreamHandler throwing = (_, _, _) -> {
            throw new IllegalStateException("not for the caller");
        };
        RequestStreamHandler talking = (_, answer, _) -> answer.write("<html>".getBytes(StandardCharsets.UTF_8));
        RequestStreamHandler vague = (_, answer, _) -> answer.write("{}".getBytes(StandardCharsets.UTF_8));
        try (var gateway = Gateway.start(0, List.of(new Mount("GET", "/throwing", () -> throwing),
                new Mount("GET", "/talking", () -> talking), new Mount("GET", "/vague", () -> vague)))) {
            for (var path : List.of("/throwing", "/talking", "/vague")) {
                assertProblem(send(gateway, "GET", path, new byte[0]), 502, "gateway-failure", path);
            }
        }
    }

    @Test
    void answersForAFunctionThatTakesTooLong() {
        var answer = ProxyAnswer.from(new Invocation.TimedOut(), "/v1/slow", "request-17");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.body()).contains("gateway-timeout");
    }

    @Test
    void tellsAFunctionWhatLambdaTellsIt() {
        var context = new LocalContext("request-23");

        assertThat(context.getAwsRequestId()).isEqualTo("request-23");
        assertThat(context.getRemainingTimeInMillis()).isBetween(20_000, 26_000);
        assertThat(context.getMemoryLimitInMB()).isEqualTo(1_024);
        assertThat(List.of(context.getFunctionName(), context.getLogGroupName(), context.getLogStreamName()))
                .containsOnly("local");
        assertThat(context.getFunctionVersion()).isEqualTo("$LATEST");
        assertThat(context.getInvokedFunctionArn()).startsWith("arn:aws:lambda:");
        assertThat(context.getIdentity()).isNull();
        assertThat(context.getClientContext()).isNull();
    }

    private static RequestStreamHandler echo() {
        return (event, answer, _) -> {
            var body = JSON.writeValueAsString(new String(event.readAllBytes(), StandardCharsets.UTF_8));
            answer.write(("{\"statusCode\":201,\"headers\":{\"X-Echo\":\"yes\"},\"body\":" + body + "}")
                    .getBytes(StandardCharsets.UTF_8));
        };
    }

    private static HttpResponse<String> send(Gateway gateway, String method, String path, byte[] body)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway.origin() + path))
                .header("X-Test", "here")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code, String path) {
        var problem = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/instance").asString()).isEqualTo(path);
        assertThat(problem.has("ticketCreated")).isTrue();
        assertThat(problem.at("/requestId").asString())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    }
}
