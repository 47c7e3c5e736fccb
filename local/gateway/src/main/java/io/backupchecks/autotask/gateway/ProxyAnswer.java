package io.backupchecks.autotask.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as it goes out over HTTP. */
record ProxyAnswer(int status, Map<String, String> headers, String body) {
    private static final int NO_BODY = -1;

    /** What the function wrote, or what the gateway says where it wrote nothing usable. */
    static ProxyAnswer from(Invocation invocation, String path, String requestId) {
        return switch (invocation) {
            case Invocation.Answered(var answer) -> read(answer, path, requestId);
            case Invocation.Failed _ -> GatewayProblem.FAILURE.at(path, requestId);
            case Invocation.TimedOut _ -> GatewayProblem.TIMEOUT.at(path, requestId);
        };
    }

    private static ProxyAnswer read(String answer, String path, String requestId) {
        try {
            var json = JsonMapper.shared().readTree(answer);
            return json.path("statusCode").isInt()
                    ? of(json)
                    : GatewayProblem.FAILURE.at(path, requestId);
        } catch (JacksonException _) {
            return GatewayProblem.FAILURE.at(path, requestId);
        }
    }

    private static ProxyAnswer of(JsonNode json) {
        var headers = json.path("headers")
                .properties()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().asString()));
        return new ProxyAnswer(json.path("statusCode").intValue(), headers,
                json.path("body").asString(""));
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? NO_BODY : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
