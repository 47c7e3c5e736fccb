package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class NoteContractTest extends SimulatorContract {
    private final long ticket = createdTicket();

    private Caller.Answer add(String changes) {
        return caller.post("/Tickets/" + ticket + "/Notes",
                note().setAll((ObjectNode) Json.parse(changes)).toString());
    }

    @Test
    void addsANoteBelowItsTicketAndFindsItInEveryPlace() {
        pass(Duration.ofMinutes(1));
        long id = add("{\"ticketID\": 1}").itemId();

        assertThat(caller.get("/TicketNotes/" + id).json().path("item").path("ticketID").longValue())
                .isEqualTo(ticket);
        assertThat(caller.get("/Tickets/" + ticket + "/Notes").ids()).containsExactly(id);
        assertThat(caller.get("/Tickets/" + ticket + "/Notes/" + id).ids()).containsExactly(id);
        assertThat(caller.get("/Tickets/" + ticket + "/Notes/1").ids()).isEmpty();
        assertThat(caller.post("/TicketNotes/query", """
                {"filter": [{"op": "eq", "field": "title", "value": "Seen"}]}""").ids()).containsExactly(id);
        assertThat(caller.get("/Tickets/" + ticket).json().path("item").path("lastActivityDate").asString())
                .isEqualTo("2026-06-04T12:01:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"description": null}  | Value does not exist for the required field description
            {"noteType": null}     | Value does not exist for the required field noteType
            {"publish": null}      | Value does not exist for the required field publish
            {"noteType": 4}        | Picklist value [4] does not exist for noteType
            {"publish": 3}         | Picklist value [3] does not exist for publish
            """)
    void refusesTheNote(String changes, String text) {
        assertThat(add(changes).errors()).containsExactly(text);
        assertThat(simulator.desk().notes(ticket)).isEmpty();
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(add("{\"title\": \"" + "x".repeat(251) + "\"}").errors())
                .containsExactly("String value exceeds maximum length (field:title).");
        assertThat(add("{\"description\": \"" + "x".repeat(32_001) + "\"}").status()).isEqualTo(500);
    }

    @Test
    void refusesANoteOfNoTicket() {
        assertThat(caller.post("/Tickets/1/Notes", note().toString()).errors())
                .containsExactly("Reference value on field: ticketID of type: Ticket does not exist or is invalid.");
    }

    @Test
    void demandsATitleWhereTheCategoryDoes() {
        assertThat(add("{\"title\": null}").status()).isEqualTo(200);
        simulator.desk().change(EntityType.TICKETS, ticket, Json.object().put("ticketCategory", 102));

        var answer = add("{\"title\": null}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).containsExactly("Missing Required Field: title");
    }

    @Test
    void demandsATitleWhenToldTo() {
        simulator.tenant().behaviour().set(Toggle.NOTE_TITLE_REQUIRED, true);

        assertThat(add("{\"title\": \"\"}").errors()).containsExactly("Missing Required Field: title");
    }

    @Test
    void ignoresTheContactThatIsSaidToHaveWrittenIt() {
        long id = add("{\"createdByContactID\": 501}").itemId();

        assertThat(caller.get("/TicketNotes/" + id).json().path("item").path("createdByContactID").isNull()).isTrue();
    }

    @Test
    void changesANoteBelowItsTicket() {
        long id = add("{}").itemId();

        var answer = caller.patch("/Tickets/" + ticket + "/Notes",
                note().put("id", id).put("description", "Other text").toString());

        assertThat(answer.itemId()).isEqualTo(id);
        assertThat(simulator.desk().notes(ticket)).singleElement()
                .satisfies(note -> assertThat(note.description()).isEqualTo("Other text"));
    }
}
