package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.desk.Ticket;
import io.backupchecks.autotask.simulator.tenant.ApiUser.Login;
import io.backupchecks.autotask.simulator.tenant.SeedData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SimulatorTest extends SimulatorContract {

    @Test
    void createsATicketThatCanBeReadAndFound() {
        var created = caller.post("/Tickets", ticketWith("{\"externalID\": \"BC1-ABC\"}"));

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.json().propertyNames()).containsExactly("itemId");
        assertThat(caller.post("/Tickets/query", """
                {"filter": [{"op": "eq", "field": "externalID", "value": "bc1-abc"}]}""").ids())
                .containsExactly(created.itemId());
        assertThat(simulator.tickets()).extracting(Ticket::externalId).containsExactly("BC1-ABC");
        assertThat(simulator.desk().ticket(created.itemId())).isPresent();
    }

    @Test
    void startsWithWhatItIsTold() {
        int free = freePort();
        SeedData seed = SeedData.demo();
        try (var other = Simulator.builder()
                .port(free)
                .database(7)
                .userName("u@example.org")
                .login(new Login("CODE", "open"))
                .lockThreshold(1)
                .seed(seed)
                .start(); var user = Caller.of(other)) {
            assertThat(other.origin().getPort()).isEqualTo(free);
            assertThat(user.get("/zoneInformation?user=u%40example.org").json().path("ci").intValue()).isEqualTo(7);
            assertThat(user.get("/Companies/174").json().path("item").isObject()).isTrue();
            user.with("Secret", "wrong").get("/Companies/174");
            assertThat(other.tenant().user().isLocked()).isTrue();
        }
    }

    private static int freePort() {
        try (var closed = Simulator.start()) {
            return closed.origin().getPort();
        }
    }

    @Test
    void leadsTheLinkOfATicketToWhereItIsShown() throws Exception {
        var link = "Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=OpenTicketDetail&TicketID=48213";

        assertThat(opened(link).statusCode()).isEqualTo(404);
        simulator.showTicketsAt(URI.create("http://127.0.0.1:1/#/tickets/"));

        assertThat(opened(link).headers().firstValue("Location")).contains("http://127.0.0.1:1/#/tickets/48213");
        assertThat(opened(link + "x").statusCode()).isEqualTo(404);
    }

    private HttpResponse<Void> opened(String link) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(simulator.origin().resolve(link)).build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    @Test
    void keepsLoginsOutOfItsTexts() {
        assertThat(simulator.tenant().user().login().toString()).isEqualTo("Login[***]");
    }

    @Test
    void showsWhatTheDeskDoes() {
        var desk = simulator.desk();
        long id = desk.addTicket(175, "By phone");
        desk.addNote(id, "Called", "Nobody there.");
        desk.completeTicket(id);

        assertThat(caller.get("/Tickets/" + id).json().path("item").path("status").intValue()).isEqualTo(5);
        assertThat(caller.get("/Tickets/" + id + "/Notes").ids()).hasSize(1);
        assertThat(simulator.tickets()).singleElement().satisfies(ticket -> {
            assertThat(ticket.companyId()).isEqualTo(175);
            assertThat(ticket.title()).isEqualTo("By phone");
            assertThat(ticket.status()).isEqualTo(5);
        });
    }
}
