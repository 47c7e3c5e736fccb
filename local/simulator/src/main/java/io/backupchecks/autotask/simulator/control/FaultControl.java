package io.backupchecks.autotask.simulator.control;

import io.backupchecks.autotask.simulator.wire.Faults;
import io.backupchecks.autotask.simulator.wire.Faults.Calls;
import io.backupchecks.autotask.simulator.wire.Faults.Pending;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Reply;
import tools.jackson.databind.node.ObjectNode;

/** Schedules faults and outages. */
final class FaultControl {
    private final Faults faults;

    FaultControl(Faults faults) {
        this.faults = faults;
    }

    Reply list() {
        var answer = Json.object().put("down", faults.isDown());
        var items = answer.putArray("items");
        faults.pending().forEach(pending -> items.add(show(pending)));
        return Reply.ok(answer);
    }

    private static ObjectNode show(Pending pending) {
        Calls calls = pending.calls();
        return Json.object()
                .put("route", calls.route())
                .put("containing", calls.bodyText())
                .put("skip", calls.skip())
                .put("left", pending.left())
                .put("kind", FaultJson.kind(pending.fault()));
    }

    Reply schedule(ControlRequest request) {
        String route = request.text("route", "");
        if (route.isBlank()) {
            throw new IllegalArgumentException("A fault needs a route, for example \"POST /Tickets\" or \"*\"");
        }
        var calls = new Calls(route, request.text("containing", ""), request.number("skip", 0),
                request.number("times", 1));
        faults.schedule(calls, FaultJson.parse(request));
        return list();
    }

    Reply clear() {
        faults.clear();
        return list();
    }

    /** With no kind in the body, connections are closed unanswered. */
    Reply goDown(ControlRequest request) {
        faults.goDown(FaultJson.parse(request));
        return list();
    }

    Reply goUp() {
        faults.goUp();
        return list();
    }
}
