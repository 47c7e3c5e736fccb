package io.backupchecks.autotask.simulator.control;

import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.RecordedRequest;
import io.backupchecks.autotask.simulator.wire.Traffic;
import tools.jackson.databind.node.ObjectNode;

/** The recorded calls as JSON, the secrets left out. */
final class TrafficJson {
    private TrafficJson() {}

    static ObjectNode counts(Traffic traffic) {
        var counts = Json.object();
        traffic.counts().forEach(counts::put);
        return counts;
    }

    static ObjectNode requests(Traffic traffic) {
        var answer = Json.object();
        var items = answer.putArray("items");
        traffic.requests().forEach(request -> items.add(show(request)));
        return answer;
    }

    private static ObjectNode show(RecordedRequest request) {
        return Json.object()
                .put("at", request.at().toString())
                .put("route", request.route())
                .put("uri", request.uri().toString())
                .put("body", request.body())
                .put("userName", request.headers().getOrDefault("UserName", ""));
    }
}
