package io.backupchecks.autotask.lambda.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A proxy event of a REST API (payload version 1.0) that is being written; every change makes another one. */
public record TestEvent(Map<String, @Nullable Object> fields) {

    /**
     * Begins an event.
     *
     * @param resource the path with its parameters in braces
     */
    public static TestEvent of(String method, String resource) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("resource", resource);
        fields.put("path", resource);
        fields.put("httpMethod", method);
        fields.put("headers", Map.of());
        fields.put("multiValueHeaders", Map.of());
        fields.put("queryStringParameters", null);
        fields.put("multiValueQueryStringParameters", null);
        fields.put("pathParameters", null);
        fields.put("stageVariables", null);
        fields.put("requestContext", Map.of("requestId", "gateway-request-1", "stage", "v1",
                "identity", Map.of("sourceIp", "192.0.2.1")));
        fields.put("body", null);
        fields.put("isBase64Encoded", false);
        return new TestEvent(fields);
    }

    public TestEvent withPath(String parameter, String value) {
        var path = String.valueOf(fields.get("path")).replace("{" + parameter + "}", value);
        return with("path", path).with("pathParameters", added("pathParameters", parameter, value));
    }

    /** Adds a header field; a second one of the same name is sent beside the first. */
    public TestEvent withHeader(String name, String value) {
        return with("headers", added("headers", name, value))
                .with("multiValueHeaders", appended("multiValueHeaders", name, value));
    }

    public TestEvent withToken(TestToken token) {
        return withHeader("Authorization", token.bearer());
    }

    public TestEvent withQuery(String name, String value) {
        return with("queryStringParameters", added("queryStringParameters", name, value))
                .with("multiValueQueryStringParameters", appended("multiValueQueryStringParameters", name, value));
    }

    public TestEvent withJson(String body) {
        return withHeader("Content-Type", "application/json").with("body", body);
    }

    /** Sets any field of the event. */
    public TestEvent with(String field, @Nullable Object value) {
        var changed = new LinkedHashMap<String, @Nullable Object>(fields);
        changed.put(field, value);
        return new TestEvent(changed);
    }

    public String json() {
        return new JsonMapper().writeValueAsString(fields);
    }

    public InputStream stream() {
        return new ByteArrayInputStream(new JsonMapper().writeValueAsBytes(fields));
    }

    private Map<String, @Nullable Object> added(String field, String name, Object value) {
        var changed = new LinkedHashMap<String, @Nullable Object>();
        if (fields.get(field) instanceof Map<?, ?> map) {
            map.forEach((key, old) -> changed.put(String.valueOf(key), old));
        }
        changed.put(name, value);
        return changed;
    }

    private Map<String, @Nullable Object> appended(String field, String name, String value) {
        var values = new ArrayList<Object>();
        if (fields.get(field) instanceof Map<?, ?> map && map.get(name) instanceof List<?> list) {
            values.addAll(list);
        }
        values.add(value);
        return added(field, name, values);
    }
}
