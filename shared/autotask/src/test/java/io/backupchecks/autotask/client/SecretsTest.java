package io.backupchecks.autotask.client;

import static io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace.EXTERNAL_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.Unconfirmed;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String ECHO = "login api-user@provider.example canary$~*#@one CANARYTWO27 refused";

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 422, 429, 500, 503})
    void noOutcomeShowsWhatAServerEchoes(int status) {
        try (var stub = Stub
                .running(Stub.json(status, "{\"errors\":[\"" + ECHO + "\"],\"Message\":\"" + ECHO + "\"}"))) {
            assertHidden(everyCall(new Desk(stub.api()).open()));
        }
    }

    @Test
    void noCompanyOrNumberShowsThemEither() {
        var item = "{\"item\":{\"id\":5,\"companyID\":5,\"status\":1,\"ticketNumber\":\"" + ECHO
                + "\",\"companyName\":\""
                + ECHO + "\",\"isActive\":true}}";
        try (var stub = Stub.running(Stub.json(200, item))) {
            assertHidden(everyCall(new Desk(stub.api()).open()));
        }
    }

    @Test
    void showsTheRestOfTheMessage() {
        try (var stub = Stub.running(Stub.json(422, "{\"errors\":[\"" + ECHO + "\"]}"))) {
            assertThat(new Desk(stub.api()).open().create(Desk.TICKET, LIMIT))
                    .isEqualTo(new Unconfirmed.Refused(422, List.of("login *** *** *** refused"), false));
        }
    }

    @Test
    void nothingIsPrinted() {
        var out = System.out;
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        try (var stub = Stub.running(Stub.json(500, "{\"errors\":[\"" + ECHO + "\"]}"));
                var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            everyCall(new Desk(stub.api()).open());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void noSecretGoesToAnotherOriginThatAZoneNames() {
        try (var elsewhere = Stub.running(Stub.json(200, "{\"itemId\":1}"));
                var stub = Stub.running(Stub.json(200, "{\"itemId\":1}"))) {
            var desk = new Desk(stub.api());
            var zone = new Zone(Desk.DATABASE, elsewhere.api(), elsewhere.origin());

            assertThat(desk.open(zone).create(Desk.TICKET, LIMIT))
                    .isEqualTo(new Unconfirmed.NotSent("the address is not one that may be called"));
            assertThat(elsewhere.accepted()).isZero();
            assertThat(stub.accepted()).isZero();
        }
    }

    @Test
    void theLoginDoesNotPrintItself() {
        assertThat(Desk.LOGIN.toString()).doesNotContainIgnoringCase("canary").doesNotContain("api-user");
        assertThat(List.of(new SecretHeaders(Desk.LOGIN), new Login(Desk.LOGIN)).toString())
                .doesNotContainIgnoringCase("canary");
    }

    private static List<Object> everyCall(ServiceDesk desk) {
        return List.of(desk.create(Desk.TICKET, LIMIT), desk.search(List.of(Desk.MARKER), EXTERNAL_ID, LIMIT),
                desk.ticket(new TicketId(5), LIMIT), desk.company(new CompanyId(5), LIMIT), desk.zone(LIMIT),
                desk.usage(LIMIT));
    }

    private static void assertHidden(List<Object> outcomes) {
        assertThat(outcomes.toString()).doesNotContainIgnoringCase("canary")
                .doesNotContain("api-user@provider.example");
    }

}
