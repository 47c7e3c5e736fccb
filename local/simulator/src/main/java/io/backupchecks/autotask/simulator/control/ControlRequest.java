package io.backupchecks.autotask.simulator.control;

import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Request;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to the control API.
 *
 * @param segments the path below {@code /_control/}
 * @param body the JSON object that was sent; empty if none was
 */
record ControlRequest(String method, List<String> segments, ObjectNode body) {

    static ControlRequest of(Request request) {
        List<String> segments = Arrays.stream(request.uri().getPath().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .skip(1)
                .toList();
        return new ControlRequest(request.method(), segments,
                Json.parse(request.body()) instanceof ObjectNode body ? body : Json.object());
    }

    /** Method and first segment, for example {@code POST faults}. */
    String key() {
        return method + " " + (segments.isEmpty() ? "" : segments.getFirst());
    }

    /** The same request without the first so many segments. */
    ControlRequest below(int depth) {
        return new ControlRequest(method, segments.subList(Math.min(depth, segments.size()), segments.size()), body);
    }

    String text(String name, String otherwise) {
        return body.path(name).asString(otherwise);
    }

    int number(String name, int otherwise) {
        return body.path(name).asInt(otherwise);
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = body.path(name);
        return value.isBoolean() ? value.booleanValue() : otherwise;
    }
}
