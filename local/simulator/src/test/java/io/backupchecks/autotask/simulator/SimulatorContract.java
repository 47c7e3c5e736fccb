package io.backupchecks.autotask.simulator;

import io.backupchecks.autotask.simulator.wire.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.node.ObjectNode;

/** What every contract test starts with: a simulator at a fixed time, and a caller with the right login. */
abstract class SimulatorContract {
    static final Instant START = Instant.parse("2026-06-04T12:00:00Z");
    static final String ALL = """
            {"filter": [{"op": "exist", "field": "id"}]}""";

    private volatile Instant now = START;
    final Simulator simulator = Simulator.builder().clock(() -> now).start();
    final Caller caller = Caller.of(simulator);

    @AfterEach
    void stop() {
        caller.close();
        simulator.close();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** A ticket that is accepted. */
    static ObjectNode ticket() {
        return Json.object()
                .put("companyID", 174)
                .put("title", "Backup failed")
                .put("status", 1)
                .put("priority", 2)
                .put("queueID", 8);
    }

    /** A note that is accepted. */
    static ObjectNode note() {
        return Json.object()
                .put("title", "Seen")
                .put("description", "The run was repeated.")
                .put("noteType", 3)
                .put("publish", 2);
    }

    /** That ticket's JSON with the properties of another JSON added or put in place of its own. */
    static String ticketWith(String changes) {
        return ticket().setAll((ObjectNode) Json.parse(changes)).toString();
    }

    long createdTicket() {
        return caller.post("/Tickets", ticket().toString()).itemId();
    }
}
