package io.backupchecks.autotask.lambda.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a function answered to an event. */
public record TestAnswer(JsonNode event) {

    /** Calls the function as Lambda does. */
    public static TestAnswer of(RequestStreamHandler handler, TestEvent event) {
        return of(handler, event, new TestContext());
    }

    /** The same in an invocation of another length. */
    public static TestAnswer of(RequestStreamHandler handler, TestEvent event, TestContext context) {
        var output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(event.stream(), output, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestAnswer(new JsonMapper().readTree(output.toByteArray()));
    }

    public int status() {
        return event.get("statusCode").intValue();
    }

    /** The value of a header field; empty where it is absent. */
    public String header(String name) {
        return event.get("headers").path(name).asString("");
    }

    public String body() {
        return event.get("body").asString();
    }

    public JsonNode json() {
        return new JsonMapper().readTree(body());
    }
}
