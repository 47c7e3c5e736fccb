package io.backupchecks.autotask.testconnection;

import static io.backupchecks.autotask.testconnection.Administrator.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.dynamodb.testing.EndpointProperty;
import io.backupchecks.autotask.dynamodb.testing.FaultyDynamoDb;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a test leaves behind, and what it costs. */
class ConnectionTestTest {
    private static final String TEST = "/v1/settings/connection-test";

    private final DemoTenant tenant = DemoTenant.start();
    private final Simulator autotask = tenant.standIns().autotask();
    private final Administrator admin = Administrator.of(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void whatOnlyResolvingNeedsIsAWarning() {
        admin.storeThePresentOnes();
        autotask.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, true);
        autotask.tenant().user().permit(Verb.CREATE, EntityType.TICKET_NOTES, false);
        autotask.tenant().user().permit(Verb.UPDATE, EntityType.TICKETS, false);
        var answer = admin.test();

        for (var code : List.of("rights-time-entries", "rights-ticket-notes", "rights-tickets")) {
            assertThat(check(answer, code).path("outcome").asString()).as(code).isEqualTo("warning");
        }
        assertThat(answer.json().path("outcome").asString()).isEqualTo("warning");
        assertThat(admin.credentials().json().path("proven").asBoolean()).isTrue();
    }

    @Test
    void aRefusedTrackingIdentifierOpensTheBreakerToo() {
        changeLogin("other", autotask.tenant().user().login().secret());
        admin.test();

        assertThat(tenant.standIns().dynamoDb().everything()).contains("openedAt");
    }

    @Test
    void aWrongPasswordCostsOneFailedLoginAndOpensTheBreaker() {
        var right = autotask.tenant().user().login();
        changeLogin(right.integrationCode(), "other");
        admin.test();

        assertThat(autotask.tenant().user().isLocked()).isFalse();
        assertThat(tenant.standIns().dynamoDb().everything()).contains("openedAt");
        autotask.tenant().user().change(right);
        assertThat(admin.test().json().path("outcome").asString()).isEqualTo("passed");
        assertThat(tenant.standIns().dynamoDb().everything()).doesNotContain("openedAt");
    }

    @Test
    void anotherDatabaseIsTakenUpWithAWarning() {
        var login = new ApiUser.Login("sandbox-code", "sandbox-secret");
        autotask.addTenant(700_001, "api@sandbox.example", login);
        admin.store("api@sandbox.example", login.secret(), login.integrationCode());
        var answer = admin.test();

        assertThat(check(answer, "record").path("outcome").asString()).isEqualTo("warning");
        assertThat(check(answer, "record").path("detail").asString()).contains("700001 instead of 632538");
        assertThat(admin.credentials().json().path("proven").asBoolean()).isTrue();
    }

    @Test
    @Tag("slower")
    void anAutotaskThatHangsIsGivenUpInTime() {
        autotask.faults().goDown(new Fault.Slow(Fault.Moment.BEFORE_EFFECT, Duration.ofMinutes(2)));
        var startedAt = System.nanoTime();
        var answer = admin.test();

        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(25));
        assertThat(check(answer, "network").path("outcome").asString()).isEqualTo("failed");
        assertThat(check(answer, "own-company").path("outcome").asString()).isEqualTo("skipped");
    }

    @Test
    void neitherSecretNorUserIsSaidAnywhere() {
        admin.store("canary-user@provider.example", "canary-secret-3", "canary-code-3");
        var answer = admin.test();

        assertThat(String.join("", tenant.lines()) + answer.event() + tenant.standIns().dynamoDb().everything())
                .doesNotContain("canary-user", "canary-secret-3", "canary-code-3")
                .doesNotContain(tenant.standIns().secrets());
    }

    @Test
    void lostStorageIsToldAsWhatItMeansForTheTest() {
        try (var wire = FaultyDynamoDb.before(tenant.standIns().dynamoDb().endpoint())) {
            var lost = EndpointProperty.during(wire.endpoint(), () -> Administrator.of(tenant));
            wire.every(io.backupchecks.autotask.dynamodb.testing.Fault.serverError());
            var answer = lost.test();

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("detail").asString()).contains("Nothing was written in Autotask")
                    .doesNotContain("run's ticket");
        }
    }

    @Test
    void onlyAdministratorsTest() {
        for (var role : new String[]{"operator", "reporter", "viewer", "guest"}) {
            assertThat(answer(as(role)).status()).isEqualTo(403);
        }
        assertThat(answer(TestEvent.of("POST", TEST)).status()).isEqualTo(401);
        assertThat(answer(as("admin").withJson("{\"force\":true}")).status()).isEqualTo(400);
        assertThat(answer(as("admin").withQuery("force", "true")).status()).isEqualTo(400);
    }

    private void changeLogin(String integrationCode, String secret) {
        autotask.tenant().user().change(new ApiUser.Login(integrationCode, secret));
    }

    private TestAnswer answer(TestEvent event) {
        return TestAnswer.of(tenant.watched(admin.testConnection()), event);
    }

    private TestEvent as(String role) {
        return TestEvent.of("POST", TEST).withHeader("Authorization", "Bearer " + tenant.tokens().token(role));
    }
}
