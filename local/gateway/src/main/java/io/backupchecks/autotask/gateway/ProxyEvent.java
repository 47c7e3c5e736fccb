package io.backupchecks.autotask.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the event that Amazon API Gateway sends to a function for one request of a REST API (payload version 1.0). */
final class ProxyEvent {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProxyEvent() {}

    static byte[] of(HttpExchange exchange, Mount mount, Map<String, String> parameters, String requestId)
            throws IOException {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("resource", mount.resource());
        event.put("path", exchange.getRequestURI().getRawPath());
        event.put("httpMethod", mount.method());
        event.put("headers", exchange.getRequestHeaders()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().getLast())));
        event.put("multiValueHeaders", exchange.getRequestHeaders());
        putQuery(event, Optional.ofNullable(exchange.getRequestURI().getRawQuery()));
        event.put("pathParameters", parameters.isEmpty() ? null : parameters);
        event.put("requestContext", context(mount, exchange.getRequestURI().getRawPath(), requestId));
        putBody(event, exchange.getRequestBody().readAllBytes());
        return JSON.writeValueAsBytes(event);
    }

    private static Map<String, Object> context(Mount mount, String path, String requestId) {
        return Map.of("resourcePath", mount.resource(), "httpMethod", mount.method(), "path", "/local" + path, "stage",
                "local", "requestId", requestId, "protocol", "HTTP/1.1", "identity", Map.of("sourceIp", "127.0.0.1"));
    }

    private static void putQuery(Map<String, @Nullable Object> event, Optional<String> query) {
        var values = query.map(ProxyEvent::values).orElse(Map.of());
        event.put("queryStringParameters", values.isEmpty()
                ? null
                : values.entrySet()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getLast())));
        event.put("multiValueQueryStringParameters", values.isEmpty() ? null : values);
    }

    private static Map<String, List<String>> values(String query) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(pair -> decoded(pair[0]), LinkedHashMap::new,
                        Collectors.mapping(pair -> pair.length == 1 ? "" : decoded(pair[1]), Collectors.toList())));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Text as text; bytes that are no UTF-8 in base64. */
    private static void putBody(Map<String, @Nullable Object> event, byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            event.put("body", body.length == 0 ? null : text);
            event.put("isBase64Encoded", false);
        } catch (CharacterCodingException _) {
            event.put("body", Base64.getEncoder().encodeToString(body));
            event.put("isBase64Encoded", true);
        }
    }
}
