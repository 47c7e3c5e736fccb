package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backupchecks.autotask.simulator.wire.Faults.Pending;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlContractTest extends SimulatorContract {
    private static final String TENANT = "//_control/tenants/632538";

    /** Without any header of an API user. */
    private final Caller person = caller.with("UserName", "").with("Secret", "").with("ApiIntegrationCode", "");

    @Test
    void showsWhatRunsWithoutItsSecrets() {
        createdTicket();

        var state = person.get("//_control/");

        assertThat(state.json().path("calls").path("POST /Tickets").intValue()).isEqualTo(1);
        assertThat(state.json().path("tenants").path(0).path("database").intValue()).isEqualTo(632_538);
        assertThat(state.json().path("tenants").path(0).path("requestsInTheLastHour").intValue()).isEqualTo(1);
        assertThat(state.text() + person.get("//_control/requests").text()).contains("api-user@provider.example")
                .doesNotContain("not-secret");
    }

    @Test
    void addsChangesHidesAndDeletesRows() {
        long company = person.post(TENANT + "/Companies", "{\"companyName\": \"By hand\"}")
                .json()
                .path("id")
                .longValue();
        long ticket = person.post(TENANT + "/Tickets", "{\"companyID\": " + company + "}")
                .json()
                .path("id")
                .longValue();
        person.post(TENANT + "/TicketNotes", "{\"ticketID\": " + ticket + ", \"description\": \"x\"}");
        person.post(TENANT + "/TimeEntries", "{\"ticketID\": " + ticket + "}");

        assertThat(caller.get("/Companies/" + company).text()).contains("By hand", "\"isActive\":true");
        assertThat(caller.get("/Tickets/" + ticket + "/Notes").ids()).hasSize(1);
        assertThat(caller.post("/TimeEntries/query/count", ALL).text()).isEqualTo("{\"queryCount\":1}");

        person.patch(TENANT + "/Tickets/" + ticket, "{\"status\": 5}");
        assertThat(simulator.tickets()).singleElement().satisfies(one -> assertThat(one.status()).isEqualTo(5));
        person.send("PUT", TENANT + "/Tickets/" + ticket + "/hidden", "{\"hidden\": true}");
        assertThat(caller.get("/Tickets/" + ticket).text()).isEqualTo("{\"item\":null}");
        assertThat(person.get(TENANT + "/Tickets").ids()).containsExactly(ticket);
        person.send("DELETE", TENANT + "/Tickets/" + ticket, "");
        assertThat(person.get(TENANT + "/DeletedTicketLogs").ids()).hasSize(1);
    }

    @Test
    void changesTheApiUser() {
        person.patch(TENANT + "/user", "{\"secret\": \"another-open-one\", \"integrationCode\": \"NEW\"}");
        assertThat(caller.get("/Companies/0").status()).isEqualTo(401);
        assertThat(Caller.of(simulator).get("/Companies/0").status()).isEqualTo(200);

        person.patch(TENANT + "/user", "{\"locked\": true}");
        assertThat(Caller.of(simulator).get("/Companies/0").status()).isEqualTo(401);
        person.patch(TENANT + "/user", "{\"locked\": false, \"apiOnly\": false}");
        assertThat(Caller.of(simulator).get("/Companies/0").status()).isEqualTo(401);
    }

    @Test
    void changesRightsQuotaZoneAndPicklists() {
        person.patch(TENANT + "/rights", "{\"entity\": \"Tickets\", \"verb\": \"query\", \"allowed\": false}");
        assertThat(caller.get("/Tickets/1").status()).isEqualTo(500);
        person.patch(TENANT + "/picklists/Tickets/priority/2", "{\"active\": false, \"label\": \"Old\"}");
        assertThat(caller.post("/Tickets", ticket().toString()).errors()).singleElement()
                .asString()
                .contains("priority");
        person.post(TENANT + "/usage", "{\"requests\": 10000}");
        assertThat(caller.get("/Companies/0").status()).isEqualTo(429);
        person.send("DELETE", TENANT + "/usage", "");
        person.patch(TENANT + "/zone", "{\"prefix\": \"webservices29\", \"webUrl\": \"https://ww29.autotask.net/\"}");
        assertThat(caller.get("/Companies/0").status()).isEqualTo(401);
        assertThat(person.get(TENANT).json().path("zone").path("webUrl").asString())
                .isEqualTo("https://ww29.autotask.net/");
    }

    @Test
    void changesTheBehaviour() {
        var changed = person.patch(TENANT + "/behaviour",
                "{\"ABSENT_AS_404\": true, \"VISIBILITY_LAG\": \"PT30S\", \"THREADS\": 2}").json().path("behaviour");

        assertThat(caller.get("/Tickets/1").status()).isEqualTo(404);
        assertThat(changed.path("VISIBILITY_LAG").asString()).isEqualTo("PT30S");
        assertThat(changed.path("THREADS").intValue()).isEqualTo(2);
    }

    @Test
    void schedulesAFaultForCallsOfTheEmulatedApi() {
        person.post("//_control/faults", """
                {"route": "POST /Tickets", "kind": "reset", "moment": "after", "skip": 1}""");
        createdTicket();

        assertThatThrownBy(() -> caller.attempt("POST", "/Tickets", ticket().toString()))
                .isInstanceOf(IOException.class);
        assertThat(simulator.tickets()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"reset-unread", "reset", "half-body", "truncated-body", "slow-body", "slow", "answer", "fewer-rows",
            "foreign-rows"})
    void knowsEachKindOfFault(String kind) {
        person.post("//_control/faults", "{\"route\": \"*\", \"kind\": \"" + kind + "\", \"pause\": \"PT1S\"}");

        assertThat(person.get("//_control/faults").json().path("items").path(0).path("kind").asString())
                .isEqualTo(kind);
        assertThat(simulator.faults().pending()).extracting(Pending::left).containsExactly(1);
        person.send("DELETE", "//_control/faults", "");
        assertThat(simulator.faults().pending()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"maintenance, 200", "bad-gateway, 502", "answer, 503"})
    void goesDownInTheWayAskedForAndUp(String kind, int status) {
        person.post("//_control/down", "{\"kind\": \"" + kind + "\", \"status\": 503, \"body\": \"x\"}");
        var down = caller.get("/Companies/0");
        person.post("//_control/up", "{}");

        assertThat(down.status()).isEqualTo(status);
        assertThat(down.json().isMissingNode()).isTrue();
        assertThat(caller.get("/Companies/0").json().isObject()).isTrue();
    }

    @Test
    void answersWithFewerRowsOrForeignOnes() {
        person.post("//_control/faults",
                "{\"route\": \"POST /Companies/query\", \"kind\": \"fewer-rows\", \"rows\": 2}");
        assertThat(caller.post("/Companies/query", ALL).ids()).hasSize(7).doesNotContain(181L);

        person.post("//_control/faults", "{\"route\": \"*\", \"kind\": \"foreign-rows\", \"times\": 3}");
        assertThat(caller.post("/Companies/query", ALL).ids()).hasSize(10).contains(999_000_001L);
        assertThat(caller.post("/Tickets/query", ALL).ids()).containsExactly(999_000_001L);
        assertThat(caller.get("/Companies/0").status()).as("no list").isEqualTo(200);
    }

    @Test
    void forgetsCallsAndStartsAfresh() {
        createdTicket();
        person.send("DELETE", "//_control/requests", "");
        assertThat(person.get("//_control/requests").ids()).isEmpty();

        person.post("//_control/reset", "{}");

        assertThat(simulator.tickets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | //_control/nothing                               |                           | 404
            GET    | //_control/tenants/1                             |                           | 404
            POST   | //_control/tenants                               | {}                        | 404
            GET    | //_control/tenants/632538/Unknowns               |                           | 404
            PATCH  | //_control/tenants/632538/Companies/1            | {}                        | 404
            DELETE | //_control/tenants/632538/Companies              |                           | 404
            PUT    | //_control/tenants/632538/Companies/174/shown    | {}                        | 404
            PATCH  | //_control/tenants/632538/Companies/abc          | {}                        | 400
            PATCH  | //_control/tenants/632538/picklists/Tickets      | {}                        | 404
            PATCH  | //_control/tenants/632538/behaviour              | {"NO_SUCH": true}         | 400
            PATCH  | //_control/tenants/632538/behaviour              | {"STALE_CLOSE": "soon"}   | 400
            PATCH  | //_control/tenants/632538/rights                 | {"entity": "Unknowns"}    | 400
            POST   | //_control/faults                                | {"kind": "reset"}         | 400
            POST   | //_control/faults                                | {"route": "*", "kind": "?"} | 400
            POST   | //_control/faults                                | {"route": "*", "moment": "?"} | 400
            """)
    void saysWhatItDoesNotUnderstand(String method, String path, String body, int status) {
        var answer = person.send(method, path, body == null ? "" : body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asString()).isNotEmpty();
    }

    @Test
    void takesNothingThatAnyWebPageCouldSend() {
        assertThat(person.with("Content-Type", "text/plain").post("//_control/reset", "{}").status()).isEqualTo(415);
    }

    @Test
    void isNeitherCountedNorSpoiled() {
        person.post("//_control/down", "{}");

        assertThat(person.get("//_control/state").json().path("down").booleanValue()).isTrue();
        assertThat(simulator.traffic().calls()).isZero();
    }
}
