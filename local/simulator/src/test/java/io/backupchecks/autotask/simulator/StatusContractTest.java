package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.tenant.Toggle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusContractTest extends SimulatorContract {

    @ParameterizedTest
    @CsvSource({"POST, /TicketNotes", "POST, /Tickets/48213/Notes/query", "GET, /Unknowns/1", "GET, /Tickets/abc",
            "POST, /Contacts", "GET, /Tickets/1/Attachments", "GET, /Tickets/query/last", "GET, /Tickets/1/2/3/4",
            "GET, /Tickets/1/Notes/x"})
    void knowsNoSuchPath(String method, String path) {
        var answer = caller.send(method, path, method.equals("POST") ? "{}" : "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.message()).contains("No HTTP resource was found");
    }

    @ParameterizedTest
    @CsvSource({"PATCH, /Tickets/48213", "PUT, /Tickets/48213", "POST, /Tickets/48213", "DELETE, /Tickets/48213",
            "DELETE, /Tickets/48213/Notes/7", "DELETE, /Companies/174", "PATCH, /Companies/174", "GET, /Tickets",
            "DELETE, /TicketNotes/7", "POST, /ThresholdInformation", "GET, /Tickets/query/next?paging=%7b%7d",
            "GET, /Tickets/query/previous?paging=%7b%7d"})
    void refusesTheMethodInTheFrameworksWords(String method, String path) {
        var answer = caller.send(method, path, method.startsWith("P") ? "{}" : "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.message()).isEqualTo("The requested resource does not support http method '" + method + "'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "nothing", "\"text\""})
    void doesNotReadWhatIsNoJsonObject(String body) {
        assertThat(caller.post("/Tickets", body).status()).isEqualTo(400);
        assertThat(simulator.tickets()).isEmpty();
    }

    @Test
    void takesJsonOnly() {
        assertThat(caller.with("Content-Type", "text/plain").post("/Tickets", ticket().toString()).status())
                .isEqualTo(415);
        assertThat(caller.with("Content-Type", "").post("/Tickets", ticket().toString()).status()).isEqualTo(415);
    }

    @Test
    void answersAnAbsentIdWithANullItem() {
        var answer = caller.get("/Tickets/1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"item\":null}");
    }

    @Test
    void canAnswerAnAbsentIdWithNotFound() {
        simulator.tenant().behaviour().set(Toggle.ABSENT_AS_404, true);

        assertThat(caller.get("/Tickets/1").status()).isEqualTo(404);
        assertThat(caller.get("/Companies/0").status()).isEqualTo(200);
    }

    @Test
    void doesNotSeeAnAddressThatIsTooLong() {
        var answer = caller.get("/Tickets/query?search=" + "x".repeat(2_048));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).startsWith("<html>");
    }
}
