package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.desk.TicketNote;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.Delay;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TicketContractTest extends SimulatorContract {

    private JsonNode read(long id) {
        return caller.get("/Tickets/" + id).json().path("item");
    }

    private Caller.Answer patch(long id, String changes) {
        return caller.patch("/Tickets", Json.object().put("ID", id).setAll(changed(changes)).toString());
    }

    private static ObjectNode changed(String changes) {
        return (ObjectNode) Json.parse(changes);
    }

    @Test
    void stampsWhatTheServerStamps() {
        long id = createdTicket();

        var ticket = read(id);

        assertThat(ticket.path("id").longValue()).isEqualTo(id);
        assertThat(ticket.path("ticketNumber").asString()).isEqualTo("T20260604.0001");
        assertThat(ticket.path("createDate").asString()).isEqualTo("2026-06-04T12:00:00Z");
        assertThat(ticket.path("lastActivityDate").asString()).isEqualTo("2026-06-04T12:00:00Z");
        assertThat(ticket.path("creatorResourceID").longValue()).isEqualTo(simulator.tenant().user().resourceId());
        assertThat(ticket.path("companyLocationID").longValue()).isEqualTo(1_174);
        assertThat(ticket.path("ticketCategory").longValue()).isEqualTo(3);
        assertThat(ticket.path("completedDate").isNull()).isTrue();
        assertThat(ticket.path("userDefinedFields").isArray()).isTrue();
    }

    @Test
    void countsNumbersPerDayAndUsesNoneTwice() {
        simulator.desk().delete(EntityType.TICKETS, createdTicket());
        createdTicket();
        pass(Duration.ofDays(1));
        createdTicket();

        assertThat(simulator.tickets()).extracting(ticket -> ticket.ticketNumber())
                .containsExactly("T20260604.0002",
                        "T20260605.0001");
    }

    @Test
    void takesNamesInAnyCasingAndLeavesOutWhatCannotBeWritten() {
        long id = caller.post("/tickets/",
                """
                        {"ID": 0, "CompanyId": "174", "TITLE": "x", "Status": 5, "PRIORITY": 4, "queueid": 8,
                         "ticketNumber": "T1", "createDate": "2001-01-01", "unknown": 1, "dueDateTime": "2026-06-05T10:00:00.5+02:00"}""")
                .itemId();

        assertThat(read(id).path("ticketNumber").asString()).isEqualTo("T20260604.0001");
        assertThat(read(id).path("companyID").intValue()).isEqualTo(174);
        assertThat(read(id).path("dueDateTime").asString()).isEqualTo("2026-06-05T08:00:00.500Z");
        assertThat(read(id).path("completedDate").asString()).isEqualTo("2026-06-04T12:00:00Z");
    }

    @Test
    void acceptsAnAssigneeInPlaceOfAQueue() {
        assertThat(caller.post("/Tickets", ticketWith("""
                {"queueID": null, "assignedResourceID": 29682885, "assignedResourceRoleID": 29683436}""")).status())
                .isEqualTo(200);
    }

    @Test
    void acceptsWhatTheDemandingCategoryDemands() {
        assertThat(caller.post("/Tickets", ticketWith("""
                {"ticketCategory": 103, "ticketType": 5, "dueDateTime": "2026-06-05T12:00:00Z", "issueType": 10,
                 "subIssueType": 136, "contactID": 501, "source": 8}""")).status()).isEqualTo(200);
    }

    @Test
    void acceptsAnInactiveCompanyWhenToldTo() {
        simulator.tenant().behaviour().set(Toggle.INACTIVE_COMPANY_ACCEPTED, true);

        assertThat(caller.post("/Tickets", ticketWith("{\"companyID\": 181}")).status()).isEqualTo(200);
    }

    @Test
    void changesOnlyWhatAPatchNames() {
        long id = createdTicket();
        pass(Duration.ofHours(1));

        var answer = patch(id, "{\"status\": 5}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.itemId()).isEqualTo(id);
        assertThat(read(id).path("title").asString()).isEqualTo("Backup failed");
        assertThat(read(id).path("completedDate").asString()).isEqualTo("2026-06-04T13:00:00Z");
        assertThat(read(id).path("completedByResourceID").isNull()).isFalse();
        patch(id, "{\"status\": 8}");
        assertThat(read(id).path("completedDate").isNull()).isTrue();
    }

    @Test
    void nullsWhatAPutDoesNotName() {
        long id = caller.post("/Tickets", ticketWith("{\"description\": \"text\", \"issueType\": 10}")).itemId();

        var incomplete = caller.send("PUT", "/Tickets", "{\"id\": " + id + ", \"status\": 5}");
        var complete = caller.send("PUT", "/Tickets", ticket().put("id", id).toString());

        assertThat(incomplete.errors()).contains("Value does not exist for the required field title");
        assertThat(complete.itemId()).isEqualTo(id);
        assertThat(read(id).path("description").isNull()).isTrue();
        assertThat(read(id).path("issueType").isNull()).isTrue();
        assertThat(read(id).path("ticketNumber").asString()).isEqualTo("T20260604.0001");
    }

    @Test
    void refusesToChangeWhatItDoesNotFind() {
        long id = createdTicket();
        simulator.desk().hide(EntityType.TICKETS, id, true);

        assertThat(patch(id, "{\"status\": 5}").status()).isEqualTo(500);
        assertThat(patch(1, "{\"status\": 5}").errors()).singleElement().asString().contains("No matching records");
        assertThat(caller.patch("/Tickets", "{\"status\": 5}").status()).isEqualTo(500);
    }

    @Test
    void acceptsANullForTheContractAndKeepsTheOldOne() {
        long id = caller.post("/Tickets", ticketWith("{\"contractID\": 77, \"contactID\": 501}")).itemId();

        assertThat(patch(id, "{\"contractID\": null, \"contactID\": null}").status()).isEqualTo(200);

        assertThat(read(id).path("contractID").intValue()).isEqualTo(77);
        assertThat(read(id).path("contactID").isNull()).isTrue();
    }

    @Test
    void clearsAnAssignmentAsAPairOnly() {
        long id = caller.post("/Tickets", ticketWith("""
                {"assignedResourceID": 29682885, "assignedResourceRoleID": 29683436}""")).itemId();

        assertThat(patch(id, "{\"assignedResourceID\": null}").status()).isEqualTo(500);
        assertThat(patch(id, "{\"assignedResourceID\": null, \"assignedResourceRoleID\": null}").status())
                .isEqualTo(200);
    }

    @Test
    void checksTheStoredRecordOnASparseChangeWhenToldTo() {
        long id = createdTicket();
        simulator.desk().change(EntityType.TICKETS, id, Json.object().put("description", "x".repeat(8_001)));
        assertThat(patch(id, "{\"status\": 8}").status()).isEqualTo(200);
        simulator.tenant().behaviour().set(Toggle.MERGED_RECORD_VALIDATION, true);

        assertThat(patch(id, "{\"status\": 5}").errors()).containsExactly(
                "String value exceeds maximum length (field:description).",
                "Error updating entity for record number [1].");
    }

    @Test
    void namesAStoredReferenceThatHasBecomeInactiveWhenToldTo() {
        long id = caller.post("/Tickets", ticketWith("{\"contactID\": 501}")).itemId();
        simulator.desk().change(EntityType.CONTACTS, 501, Json.object().put("isActive", 0));
        simulator.tenant().behaviour().set(Toggle.MERGED_RECORD_VALIDATION, true);

        assertThat(patch(id, "{\"status\": 5}").errors()).first().asString().contains("contactID");
    }

    @Test
    void swallowsTheFirstCloseAfterANoteWhenToldTo() {
        simulator.tenant().behaviour().set(Delay.STALE_CLOSE, Duration.ofSeconds(10));
        long id = createdTicket();
        caller.post("/Tickets/" + id + "/Notes", note().toString());
        pass(Duration.ofSeconds(5));

        assertThat(patch(id, "{\"status\": 5}").itemId()).isEqualTo(id);
        assertThat(read(id).path("status").intValue()).isEqualTo(1);
        assertThat(patch(id, "{\"status\": 5}").itemId()).isEqualTo(id);
        assertThat(read(id).path("status").intValue()).isEqualTo(5);
    }

    @Test
    void storesACloseLongAfterANote() {
        simulator.tenant().behaviour().set(Delay.STALE_CLOSE, Duration.ofSeconds(10));
        long id = createdTicket();
        caller.post("/Tickets/" + id + "/Notes", note().toString());
        pass(Duration.ofSeconds(11));

        patch(id, "{\"status\": 5}");

        assertThat(read(id).path("status").intValue()).isEqualTo(5);
    }

    @Test
    void showsANewTicketToQueriesAfterTheLag() {
        simulator.tenant().behaviour().set(Delay.VISIBILITY_LAG, Duration.ofSeconds(30));
        long id = createdTicket();

        assertThat(caller.post("/Tickets/query", ALL).ids()).isEmpty();
        assertThat(read(id).isObject()).isTrue();
        pass(Duration.ofSeconds(30));
        assertThat(caller.post("/Tickets/query", ALL).ids()).containsExactly(id);
    }

    @Test
    void letsAWorkflowRuleAddItsNoteLater() {
        simulator.tenant().behaviour().set(Delay.WORKFLOW_NOTE, Duration.ofSeconds(20));
        long id = createdTicket();

        assertThat(caller.get("/Tickets/" + id + "/Notes").ids()).isEmpty();
        pass(Duration.ofSeconds(20));
        assertThat(caller.get("/Tickets/" + id + "/Notes").ids()).hasSize(1);
        assertThat(simulator.desk().notes(id)).extracting(TicketNote::noteType).containsExactly(13L);
    }

    @Test
    void logsADeletedTicket() {
        long id = createdTicket();
        simulator.desk().delete(EntityType.TICKETS, id);

        assertThat(read(id).isNull()).isTrue();
        var log = caller.post("/DeletedTicketLogs/query",
                "{\"filter\": [{\"op\": \"eq\", \"field\": \"ticketID\", \"value\": " + id + "}]}")
                .json()
                .path("items");
        assertThat(log.size()).isEqualTo(1);
        assertThat(log.path(0).path("ticketNumber").asString()).isEqualTo("T20260604.0001");
        assertThat(log.path(0).path("ticketTitle").asString()).isEqualTo("Backup failed");
    }
}
