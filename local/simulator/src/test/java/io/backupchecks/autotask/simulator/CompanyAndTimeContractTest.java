package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CompanyAndTimeContractTest extends SimulatorContract {

    private String companyName(long id) {
        return caller.get("/Companies/" + id).json().path("item").path("companyName").asString();
    }

    @Test
    void keepsNamesAsTheyAreWritten() {
        assertThat(companyName(174)).isEqualTo("Bakker & Zonen B.V.");
        assertThat(companyName(176)).isEqualTo("株式会社さくら物流");
        assertThat(companyName(180)).isEqualTo("Café Zürich <Bahnhof>");
        assertThat(caller.post("/Companies/query", ALL).ids()).hasSize(9);
    }

    @Test
    void followsWhatATechnicianDoesWithACompany() {
        var desk = simulator.desk();
        long id = desk.addCompany("New Customer");
        desk.renameCompany(174, "Bakker Holding");
        desk.activateCompany(175, false);
        desk.delete(EntityType.COMPANIES, 176);

        assertThat(companyName(id)).isEqualTo("New Customer");
        assertThat(companyName(174)).isEqualTo("Bakker Holding");
        assertThat(caller.get("/Companies/175").json().path("item").path("isActive").booleanValue()).isFalse();
        assertThat(caller.get("/Companies/176").json().path("item").isNull()).isTrue();
        assertThatThrownBy(() -> desk.renameCompany(176, "Gone")).isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("Companies 176");
    }

    @Test
    void writesACompany() {
        long id = caller.post("/Companies", """
                {"companyName": "By API", "companyType": 1, "phone": "1", "ownerResourceID": 29682885}""").itemId();

        assertThat(caller.patch("/Companies", "{\"id\": " + id + ", \"companyName\": \"Renamed\"}").itemId())
                .isEqualTo(id);
        assertThat(companyName(id)).isEqualTo("Renamed");
        assertThat(caller.post("/Companies", "{\"companyName\": \"x\"}").errors()).hasSize(3);
    }

    @Test
    void countsTheTimeEntriesOfATicket() {
        long ticket = createdTicket();
        simulator.desk().addTimeEntry(ticket, Duration.ofMinutes(90));
        simulator.desk().addTimeEntry(createdTicket(), Duration.ofMinutes(15));

        assertThat(count(ticket)).isEqualTo("{\"queryCount\":1}");
        var entry = caller.post("/TimeEntries/query", filter(ticket)).json().path("items").path(0);
        assertThat(entry.path("hoursWorked").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(entry.path("startDateTime").asString()).isEqualTo("2026-06-04T10:30:00Z");
    }

    @Test
    void hidesTimeEntriesWithoutAnErrorWhenToldTo() {
        long ticket = createdTicket();
        simulator.desk().addTimeEntry(ticket, Duration.ofMinutes(90));
        simulator.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, true);

        assertThat(count(ticket)).isEqualTo("{\"queryCount\":0}");
    }

    @Test
    void writesAndDeletesATimeEntry() {
        long ticket = createdTicket();
        long id = caller
                .post("/TimeEntries",
                        """
                                {"ticketID": 48213, "resourceID": 29682885, "roleID": 29683436, "hoursWorked": 0.25, "isNonBillable": true,
                                 "startDateTime": "2026-06-04T10:00:00", "endDateTime": "2026-06-04T10:15:00"}""")
                .itemId();

        assertThat(count(ticket)).isEqualTo("{\"queryCount\":1}");
        assertThat(caller.patch("/TimeEntries", "{\"id\": " + id + ", \"summaryNotes\": \"x\"}").status())
                .isEqualTo(200);
        assertThat(caller.send("DELETE", "/TimeEntries/" + id, "").itemId()).isEqualTo(id);
        assertThat(count(ticket)).isEqualTo("{\"queryCount\":0}");
        assertThat(caller.post("/TimeEntries", "{\"resourceID\": 29682885}").status()).as("no ticket").isEqualTo(200);
    }

    private String count(long ticket) {
        return caller.post("/TimeEntries/query/count", filter(ticket)).text();
    }

    private static String filter(long ticket) {
        return "{\"filter\": [{\"op\": \"eq\", \"field\": \"ticketID\", \"value\": " + ticket + "}]}";
    }
}
