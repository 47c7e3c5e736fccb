package io.backupchecks.autotask.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People at work on both sides: what an operator does over the contract, what a technician does in Autotask. */
final class Hands {
    /** An answer with its {@code ETag}, or nothing, and its body as JSON, or the missing node. */
    record Answer(int status, String tag, JsonNode body) {}

    private final Relay relay;
    private final Neighbours neighbours;

    Hands(Relay relay, Neighbours neighbours) {
        this.relay = relay;
        this.neighbours = neighbours;
    }

    /** Calls the contract as an administrator. */
    Answer api(String method, String path, Map<String, String> headers, String body) {
        var sent = new HashMap<>(headers);
        sent.put("Authorization", "Bearer " + neighbours.tokens().apply("admin"));
        sent.put("Content-Type", "application/json");
        return send(method, neighbours.api().resolve(path), sent, body);
    }

    /** Uses the simulator's control API. */
    Answer autotask(String method, String path, String body) {
        return send(method, neighbours.autotask().resolve("/_control/" + path),
                Map.of("Content-Type", "application/json"), body);
    }

    /** Lets time pass. */
    void pass(String duration) {
        send("POST", neighbours.control().resolve("/clock?" + duration), Map.of(), "");
    }

    private Answer send(String method, URI uri, Map<String, String> headers, String body) {
        var reply = relay.send(method, uri, headers, body);
        var isJson = reply.headers().getOrDefault("content-type", "").contains("json") && !reply.body().isEmpty();
        var json = JsonMapper.shared();
        return new Answer(reply.status(), reply.headers().getOrDefault("etag", ""),
                isJson ? json.readTree(reply.body()) : json.missingNode());
    }
}
