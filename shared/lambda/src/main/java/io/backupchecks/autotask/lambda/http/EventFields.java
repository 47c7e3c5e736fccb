package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.domain.caller.RequestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The fields of one proxy event while they are read. Fields with several values win over their single-valued twins. */
final class EventFields {
    private final JsonParser json;
    private final Map<String, String> pathParameters = new HashMap<>();
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final Map<String, List<String>> multiHeaders = new LinkedHashMap<>();
    private final Map<String, List<String>> query = new LinkedHashMap<>();
    private final Map<String, List<String>> multiQuery = new LinkedHashMap<>();
    private String method = "";
    private String resource = "";
    private String path = "";
    private String body = "";
    private boolean isBase64Encoded;

    EventFields(JsonParser json) {
        this.json = json;
    }

    EventFields read() {
        require(json.nextToken() == JsonToken.START_OBJECT);
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            readField(name);
        }
        require(json.currentToken() == JsonToken.END_OBJECT && !method.isEmpty() && !resource.isEmpty());
        return this;
    }

    Headers headers() {
        return new Headers(multiHeaders.isEmpty() ? headers : multiHeaders);
    }

    Request request(RequestId id, Request.Occasion occasion) {
        return new Request(new Request.Target(Method.of(method), resource), path, Map.copyOf(pathParameters),
                new Query(multiQuery.isEmpty() ? query : multiQuery), headers(),
                isBase64Encoded ? EventText.decoded(body) : new Body.Text(body), id, occasion, null);
    }

    private void readField(String name) {
        json.nextToken();
        switch (name) {
            case "httpMethod" -> method = text();
            case "resource" -> resource = text();
            case "path" -> path = text();
            case "body" -> body = text();
            case "isBase64Encoded" -> isBase64Encoded = json.currentToken() == JsonToken.VALUE_TRUE;
            case "pathParameters" ->
                readTexts((key, value) -> pathParameters.put(key, EventText.percentDecoded(value)));
            case "headers" -> readTexts((key, value) -> headers.put(key, List.of(value)));
            case "multiValueHeaders" -> readLists(multiHeaders);
            case "queryStringParameters" -> readTexts((key, value) -> query.put(key, List.of(value)));
            case "multiValueQueryStringParameters" -> readLists(multiQuery);
            default -> json.skipChildren();
        }
    }

    private void readTexts(EntryReader entries) {
        for (var name = firstName(); name != null; name = json.nextName()) {
            json.nextToken();
            entries.read(name, text());
        }
    }

    private void readLists(Map<String, List<String>> target) {
        for (var name = firstName(); name != null; name = json.nextName()) {
            require(json.nextToken() == JsonToken.START_ARRAY);
            var values = new ArrayList<String>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(text());
            }
            target.put(name, List.copyOf(values));
        }
    }

    /** The first key of the object that begins here; null where it is empty or where null stands for it. */
    private @Nullable String firstName() {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(json.currentToken() == JsonToken.START_OBJECT);
        return json.nextName();
    }

    private String text() {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        require(json.currentToken() == JsonToken.VALUE_STRING);
        return json.getString();
    }

    private static void require(boolean isAsExpected) {
        if (!isAsExpected) {
            throw new IllegalArgumentException("not a proxy event of a REST API");
        }
    }

    private interface EntryReader {
        void read(String name, String value);
    }
}
