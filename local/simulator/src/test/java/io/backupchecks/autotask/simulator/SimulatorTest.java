package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.simulator.desk.Ticket;
import io.backupchecks.autotask.simulator.wire.Fault;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatorTest {
    private static final String TICKET = """
            {"companyID": 174, "title": "Backup failed", "status": 1, "priority": 2, "queueID": 8,
             "externalID": "BC1-ABC"}""";

    private final Simulator simulator = Simulator.start();
    private final Caller caller = Caller.of(simulator);

    @AfterEach
    void stop() {
        caller.close();
        simulator.close();
    }

    @Test
    void createsATicketThatCanBeReadAndFound() {
        var created = caller.post("/Tickets", TICKET);

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.json().propertyNames()).containsExactly("itemId");
        var read = caller.get("/Tickets/" + created.itemId()).json().path("item");
        assertThat(read.path("ticketNumber").asString()).matches("T\\d{8}\\.0001");
        var found = caller.post("/Tickets/query", """
                {"filter": [{"op": "eq", "field": "externalID", "value": "bc1-abc"}]}""");
        assertThat(found.ids()).containsExactly(created.itemId());
        assertThat(simulator.tickets()).extracting(Ticket::externalId).containsExactly("BC1-ABC");
        assertThat(simulator.traffic().calls("POST /Tickets")).isEqualTo(1);
    }

    @Test
    void losesTheAnswerAfterTheEffect() {
        simulator.faults().next("POST /Tickets", Fault.answerLost());

        assertThatThrownBy(() -> caller.attempt("POST", "/Tickets", TICKET)).isInstanceOf(IOException.class);

        assertThat(simulator.tickets()).hasSize(1);
        assertThat(caller.post("/Tickets", TICKET).status()).isEqualTo(200);
    }
}
