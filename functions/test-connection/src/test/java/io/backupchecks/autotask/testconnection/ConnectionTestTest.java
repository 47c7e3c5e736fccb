package io.backupchecks.autotask.testconnection;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.configure.ConfigureComponent;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Faults.Calls;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which credentials can be wrong, with what is found and how many calls that costs. The JDK's client repeats a GET
 * once whose connection breaks off: such a fault costs one more.
 */
class ConnectionTestTest {
    private static final String TEST = "/v1/settings/connection-test";
    private static final String CREDENTIALS = "/v1/settings/credentials";

    private final DemoTenant tenant = DemoTenant.start();
    private final Simulator autotask = tenant.standIns().autotask();
    private final TestConnectionHandler handler = new TestConnectionHandler(
            TestConnectionComponent.in(tenant.surroundings()));

    @AfterEach
    void stop() {
        tenant.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("wrong secret", sim -> changeLogin(sim, sim.tenant().user().login().integrationCode(), "other"),
                        "credentials", "refused the login (401)", 2),
                fault("locked user", sim -> sim.tenant().user().lock(true), "credentials", "Locked", 2),
                fault("wrong licence", sim -> sim.tenant().user().license(false), "credentials", "licence type", 2),
                fault("wrong tracking identifier",
                        sim -> changeLogin(sim, "other", sim.tenant().user().login().secret()), "tracking-identifier",
                        "tracking identifier is invalid", 2),
                fault("may not see tickets", sim -> deny(sim, Verb.QUERY, EntityType.TICKETS), "rights-tickets",
                        "Not permitted: view.", 6),
                fault("may not add tickets", sim -> deny(sim, Verb.CREATE, EntityType.TICKETS), "rights-tickets",
                        "Not permitted: add.", 6),
                fault("may not see companies", sim -> deny(sim, Verb.QUERY, EntityType.COMPANIES), "rights-companies",
                        "Not permitted: view.", 6),
                fault("maintenance", sim -> sim.faults().goDown(Fault.maintenancePage()), "zone", "maintenance", 1),
                fault("maintenance behind the zone",
                        sim -> sim.faults().schedule(Calls.all("GET *").after(1), Fault.maintenancePage()),
                        "credentials", "maintenance", 2),
                fault("hourly limit", sim -> sim.tenant().behaviour().set(Limit.REQUESTS_PER_HOUR, 1), "credentials",
                        "limit of requests", 2),
                fault("no network", sim -> sim.faults().goDown(new Fault.ResetUnread()), "network", "no answer", 2),
                fault("server gone",
                        sim -> sim.faults().goDown(Fault.badGateway(Fault.Moment.BEFORE_EFFECT)), "zone",
                        "cannot be used", 1),
                fault("broken off later",
                        sim -> sim.faults()
                                .schedule(Calls.all("GET *").after(3),
                                        new Fault.Reset(Fault.Moment.BEFORE_EFFECT)),
                        "rights-time-entries", "no answer", 5));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void faults(String name, Consumer<Simulator> fault, String code, String detail, int calls) {
        changeCredentialsToThePresentOnes();
        fault.accept(autotask);
        autotask.traffic().clear();
        var answer = test();

        assertThat(answer.json().path("outcome").asString()).as(name).isEqualTo("failed");
        assertThat(outcomes(answer)).containsEntry(code, "failed");
        assertThat(check(answer, code, "detail")).contains(detail);
        assertThat(check(answer, code, "remedy")).isNotEmpty();
        assertThat(apiCalls()).isEqualTo(calls);
        assertThat(credentials().json().path("proven").asBoolean()).isFalse();
    }

    @Test
    void anUnknownUserIsToldWithoutAFailedLogin() {
        putCredentials("nobody@provider.example", "canary-secret-2", "canary-code-2");
        autotask.traffic().clear();
        var answer = test();

        assertThat(check(answer, "zone", "detail")).isEqualTo("Autotask knows no user of this name.");
        assertThat(outcomes(answer)).containsEntry("network", "passed").containsEntry("credentials", "skipped");
        assertThat(apiCalls()).isEqualTo(1);
    }

    @Test
    void sixCallsProveGoodCredentials() {
        changeCredentialsToThePresentOnes();
        autotask.traffic().clear();
        var answer = test();

        assertThat(answer.json().path("outcome").asString()).isEqualTo("passed");
        assertThat(outcomes(answer).values()).containsOnly("passed").hasSize(9);
        assertThat(apiCalls()).isEqualTo(6);
        assertThat(credentials().json().path("proven").asBoolean()).isTrue();
    }

    @Test
    void whatOnlyResolvingNeedsIsAWarning() {
        changeCredentialsToThePresentOnes();
        autotask.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, true);
        deny(autotask, Verb.CREATE, EntityType.TICKET_NOTES);
        deny(autotask, Verb.UPDATE, EntityType.TICKETS);
        var answer = test();

        assertThat(outcomes(answer)).containsEntry("rights-time-entries", "warning")
                .containsEntry("rights-ticket-notes", "warning")
                .containsEntry("rights-tickets", "warning");
        assertThat(answer.json().path("outcome").asString()).isEqualTo("warning");
        assertThat(credentials().json().path("proven").asBoolean()).isTrue();
    }

    @Test
    void aWrongPasswordCostsOneFailedLoginAndOpensTheBreaker() {
        var right = autotask.tenant().user().login();
        changeLogin(autotask, right.integrationCode(), "other");
        test();

        assertThat(autotask.tenant().user().isLocked()).isFalse();
        assertThat(tenant.standIns().dynamoDb().everything()).contains("openedAt");
        autotask.tenant().user().change(right);
        assertThat(test().json().path("outcome").asString()).isEqualTo("passed");
        assertThat(tenant.standIns().dynamoDb().everything()).doesNotContain("openedAt");
    }

    @Test
    void anotherDatabaseIsTakenUpWithAWarning() {
        var login = new ApiUser.Login("sandbox-code", "sandbox-secret");
        autotask.addTenant(700_001, "api@sandbox.example", login);
        putCredentials("api@sandbox.example", login.secret(), login.integrationCode());
        var answer = test();

        assertThat(outcomes(answer)).containsEntry("record", "warning");
        assertThat(check(answer, "record", "detail")).contains("700001 instead of 632538");
        assertThat(credentials().json().path("proven").asBoolean()).isTrue();
    }

    @Test
    void anAutotaskThatHangsIsGivenUpInTime() {
        autotask.faults().goDown(new Fault.Slow(Fault.Moment.BEFORE_EFFECT, Duration.ofMinutes(2)));
        var startedAt = System.nanoTime();
        var answer = test();

        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(25));
        assertThat(outcomes(answer)).containsEntry("network", "failed").containsEntry("own-company", "skipped");
    }

    @Test
    void neitherSecretNorUserIsSaidAnywhere() {
        putCredentials("canary-user@provider.example", "canary-secret-3", "canary-code-3");
        var answer = test();

        assertThat(String.join("", tenant.lines()) + answer.event() + tenant.standIns().dynamoDb().everything())
                .doesNotContain("canary-user", "canary-secret-3", "canary-code-3")
                .doesNotContain(tenant.standIns().secrets());
    }

    @Test
    void onlyAdministratorsTest() {
        for (var role : new String[]{"operator", "reporter", "viewer", "guest"}) {
            assertThat(TestAnswer.of(tenant.watched(handler), as(role, "POST", TEST)).status()).isEqualTo(403);
        }
        assertThat(TestAnswer.of(tenant.watched(handler), TestEvent.of("POST", TEST)).status()).isEqualTo(401);
        assertThat(
                TestAnswer.of(tenant.watched(handler), as("admin", "POST", TEST).withJson("{\"force\":true}")).status())
                .isEqualTo(400);
        assertThat(
                TestAnswer.of(tenant.watched(handler), as("admin", "POST", TEST).withQuery("force", "true")).status())
                .isEqualTo(400);
    }

    private static Arguments fault(String name, Consumer<Simulator> fault, String code, String detail, int calls) {
        return Arguments.of(name, fault, code, detail, calls);
    }

    private static void changeLogin(Simulator simulator, String integrationCode, String secret) {
        simulator.tenant().user().change(new ApiUser.Login(integrationCode, secret));
    }

    private static void deny(Simulator simulator, Verb verb, EntityType entity) {
        simulator.tenant().user().permit(verb, entity, false);
    }

    private TestAnswer test() {
        return TestAnswer.of(tenant.watched(handler), as("admin", "POST", TEST));
    }

    private void changeCredentialsToThePresentOnes() {
        var login = autotask.tenant().user().login();
        putCredentials(autotask.tenant().user().userName(), login.secret(), login.integrationCode());
    }

    private void putCredentials(String userName, String secret, String code) {
        var body = "{\"userName\": \"%s\", \"secret\": \"%s\", \"trackingIdentifier\": \"%s\"}"
                .formatted(userName, secret, code);
        var put = TestAnswer.of(tenant.watched(ConfigureComponent.in(tenant.surroundings()).handler()),
                as("admin", "PUT", CREDENTIALS)
                        .withHeader("If-Match", credentials().header("ETag"))
                        .withJson(body));
        assertThat(put.status()).isEqualTo(204);
    }

    private TestAnswer credentials() {
        return TestAnswer.of(tenant.watched(ConfigureComponent.in(tenant.surroundings()).handler()),
                as("admin", "GET", CREDENTIALS));
    }

    /** Without the calls that warm a function up. */
    private int apiCalls() {
        return autotask.traffic().calls() - autotask.traffic().calls("GET /versioninformation");
    }

    private TestEvent as(String role, String method, String resource) {
        return TestEvent.of(method, resource).withHeader("Authorization", "Bearer " + tenant.tokens().token(role));
    }

    private static Map<String, String> outcomes(TestAnswer answer) {
        return answer.json()
                .path("checks")
                .valueStream()
                .collect(Collectors.toMap(check -> check.path("code").asString(),
                        check -> check.path("outcome").asString(), (one, _) -> one, LinkedHashMap::new));
    }

    private static String check(TestAnswer answer, String code, String member) {
        return answer.json()
                .path("checks")
                .valueStream()
                .filter(check -> check.path("code").asString().equals(code))
                .map(check -> check.path(member).asString())
                .findFirst()
                .orElse("");
    }
}
