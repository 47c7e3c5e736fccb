package io.backupchecks.autotask.simulator.wire;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An HTTP answer, before it is sent or spoiled. */
public record Reply(int status, Map<String, String> headers, String body) {
    private static final String TYPE = "Content-Type";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of(TYPE, "application/json; charset=utf-8"), Json.print(body));
    }

    public static Reply ok(JsonNode body) {
        return json(200, body);
    }

    public static Reply html(int status, String body) {
        return new Reply(status, Map.of(TYPE, "text/html; charset=utf-8"), body);
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), "");
    }

    /** Autotask's own error body. */
    public static Reply errors(int status, List<String> messages) {
        var body = Json.object();
        var errors = body.putArray("errors");
        messages.forEach(errors::add);
        return json(status, body);
    }

    public static Reply errors(int status, String message) {
        return errors(status, List.of(message));
    }

    /** The body that the framework below Autotask makes, where Autotask's own code was not reached. */
    public static Reply framework(int status, String message) {
        return json(status, Json.object().put("Message", message));
    }
}
