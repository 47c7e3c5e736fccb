package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.tenant.ApiUser.Login;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginContractTest extends SimulatorContract {

    @ParameterizedTest
    @CsvSource({"UserName, nobody@provider.example", "UserName, ''", "Secret, wrong", "Secret, ''",
            "ApiIntegrationCode, ''"})
    void answersEveryFailedLoginAlike(String header, String value) {
        var answer = caller.with(header, value).get("/Companies/0");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void answersALockAndAWrongLicenceLikeAWrongSecret() {
        simulator.tenant().user().lock(true);
        assertThat(caller.get("/Companies/0").status()).isEqualTo(401);
        simulator.tenant().user().lock(false);

        simulator.tenant().user().license(false);
        assertThat(caller.get("/Companies/0").text()).isEmpty();
        simulator.tenant().user().license(true);

        assertThat(caller.get("/Companies/0").status()).isEqualTo(200);
    }

    @Test
    void namesAnInvalidIntegrationCode() {
        var answer = caller.with("ApiIntegrationCode", "WRONG").get("/Companies/0");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).containsExactly("IntegrationCode is invalid.");
    }

    @Test
    void canAnswerAMissingIntegrationCodeLikeAnInvalidOne() {
        simulator.tenant().behaviour().set(Toggle.MISSING_CODE_AS_500, true);

        assertThat(caller.with("ApiIntegrationCode", "").get("/Companies/0").status()).isEqualTo(500);
    }

    @Test
    void locksAfterFiveFailuresInARow() {
        var wrong = caller.with("Secret", "wrong");
        fail(4, wrong);
        assertThat(caller.get("/Companies/0").status()).as("four failures").isEqualTo(200);
        fail(4, wrong);
        assertThat(caller.get("/Companies/0").status()).as("four more after a success").isEqualTo(200);

        fail(5, wrong);

        assertThat(caller.get("/Companies/0").status()).isEqualTo(401);
        assertThat(simulator.tenant().user().isLocked()).isTrue();
    }

    private static void fail(int times, Caller wrong) {
        for (int failure = 0; failure < times; failure++) {
            wrong.get("/Companies/0");
        }
    }

    @Test
    void locksAtTheTenantsOwnCount() {
        simulator.tenant().behaviour().set(Limit.FAILED_LOGINS, 1);

        caller.with("Secret", "wrong").get("/Companies/0");

        assertThat(caller.get("/Companies/0").status()).isEqualTo(401);
    }

    @Test
    void knowsTheChangedSecretOnly() {
        simulator.tenant().user().change(new Login("NEW-IDENTIFIER", "also-not-secret"));

        assertThat(caller.get("/Companies/0").status()).isEqualTo(401);
        assertThat(Caller.of(simulator).get("/Companies/0").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"QUERY, query this entity type", "CREATE, create this entity", "UPDATE, update this entity"})
    void answersAMissingRightAsAnError(Verb verb, String words) {
        long id = createdTicket();
        simulator.tenant().user().permit(verb, EntityType.TICKETS, false);

        var answer = switch (verb) {
            case QUERY -> caller.post("/Tickets/query", ALL);
            case CREATE -> caller.post("/Tickets", ticket().toString());
            case UPDATE, DELETE -> caller.patch("/Tickets", "{\"id\": " + id + ", \"title\": \"New\"}");
        };

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).singleElement()
                .asString()
                .isEqualTo("The logged in Resource does not have the adequate permissions to " + words + ".");
        simulator.tenant().user().permit(verb, EntityType.TICKETS, true);
        assertThat(caller.post("/Tickets/query", ALL).status()).isEqualTo(200);
    }

    @Test
    void refusesToReadOnSomebodyElsesBehalf() {
        var answer = caller.with("ImpersonationResourceId", "29682885").post("/Tickets/query", ALL);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).singleElement().asString().contains("permissions to query this entity type");
    }

    @Test
    void writesOnSomebodyElsesBehalf() {
        caller.with("ImpersonationResourceId", "29682885").post("/Tickets", ticket().toString());

        assertThat(simulator.tickets()).singleElement()
                .satisfies(one -> assertThat(one.text("creatorResourceID")).isEqualTo("29682885"));
    }
}
