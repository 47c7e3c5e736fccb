package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.desk.TicketNote;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Verb;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What closing a ticket meets: who closed it and when, time on it, other people. */
class ResolvingContractTest extends SimulatorContract {
    private final long ticket = createdTicket();

    @Test
    void saysWhoCompletedATicketAndWhen() {
        pass(Duration.ofMinutes(2));
        caller.patch("/Tickets", "{\"id\": " + ticket + ", \"status\": 5}");

        assertThat(read().path("completedDate").asString()).isEqualTo("2026-06-04T12:02:00Z");
        assertThat(read().path("completedByResourceID").longValue()).isEqualTo(author(addedNote()));
    }

    @Test
    void keepsWhoCompletedItWhenItIsCompletedAgain() {
        simulator.desk().completeTicket(ticket);
        var technician = read().path("completedByResourceID").longValue();
        pass(Duration.ofMinutes(2));

        assertThat(caller.patch("/Tickets", "{\"id\": " + ticket + ", \"status\": 5}").status()).isEqualTo(200);

        assertThat(read().path("completedByResourceID").longValue()).isEqualTo(technician);
        assertThat(read().path("completedDate").asString()).isEqualTo("2026-06-04T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"8, true", "1, true", "5, false"})
    void forgetsItWithAnyOtherStatus(int status, boolean forgotten) {
        simulator.desk().completeTicket(ticket);

        simulator.desk().setStatus(ticket, status);

        assertThat(read().path("completedDate").isNull()).isEqualTo(forgotten);
        assertThat(read().path("completedByResourceID").isNull()).isEqualTo(forgotten);
    }

    @Test
    void doesNotLetATicketBeChangedByItsOwnAddress() {
        assertThat(caller.patch("/Tickets/" + ticket, "{\"id\": " + ticket + ", \"status\": 5}").status())
                .isEqualTo(405);
        assertThat(caller.send("PUT", "/Tickets/" + ticket, "{\"id\": " + ticket + ", \"status\": 5}").status())
                .isEqualTo(405);
        assertThat(caller.send("DELETE", "/Tickets/" + ticket + "/Notes/" + addedNote(), "").status()).isEqualTo(405);
        assertThat(read().path("status").intValue()).isEqualTo(1);
    }

    @Test
    void saysWhenATimeEntryWasMade() {
        pass(Duration.ofMinutes(3));
        simulator.desk().addTimeEntry(ticket, Duration.ofMinutes(15));

        assertThat(times(ticket).path(0).path("createDateTime").asString()).isEqualTo("2026-06-04T12:03:00Z");
    }

    @Test
    void refusesTimeEntriesToAUserWhoMayNotQueryThem() {
        simulator.desk().addTimeEntry(ticket, Duration.ofMinutes(15));
        simulator.tenant().user().permit(Verb.QUERY, EntityType.TIME_ENTRIES, false);

        assertThat(query("/TimeEntries/query", ticket).status()).isEqualTo(500);
    }

    @Test
    void completesATicketThatIsMergedAndMovesItsTime() {
        long into = createdTicket();
        simulator.desk().addTimeEntry(ticket, Duration.ofMinutes(15));

        simulator.desk().mergeTicket(ticket, into);

        assertThat(read().path("status").intValue()).isEqualTo(5);
        assertThat(times(ticket).size()).isZero();
        assertThat(times(into).size()).isEqualTo(1);
        assertThat(simulator.desk().notes(ticket)).extracting(TicketNote::title)
                .containsExactly("Merged into T20260604.0002");
    }

    @Test
    void findsANoteByItsTitleInAnyCase() {
        long note = addedNote();

        assertThat(caller.post("/TicketNotes/query", """
                {"filter": [{"op": "and", "items": [{"op": "eq", "field": "ticketID", "value": %d},
                 {"op": "eq", "field": "title", "value": "seen"}]}]}""".formatted(ticket)).ids())
                .containsExactly(note);
    }

    private long addedNote() {
        return caller.post("/Tickets/" + ticket + "/Notes", note().toString()).itemId();
    }

    private long author(long note) {
        return caller.get("/TicketNotes/" + note).json().path("item").path("creatorResourceID").longValue();
    }

    private JsonNode read() {
        return caller.get("/Tickets/" + ticket).json().path("item");
    }

    private JsonNode times(long id) {
        return query("/TimeEntries/query", id).json().path("items");
    }

    private Caller.Answer query(String path, long id) {
        return caller.post(path, "{\"filter\": [{\"op\": \"eq\", \"field\": \"ticketID\", \"value\": " + id + "}]}");
    }
}
