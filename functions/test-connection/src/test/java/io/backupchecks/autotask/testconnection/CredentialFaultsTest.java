package io.backupchecks.autotask.testconnection;

import static io.backupchecks.autotask.testconnection.Administrator.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Faults.Calls;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which credentials can be wrong, with what is found and how many calls left the service for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialFaultsTest {
    private final DemoTenant tenant = DemoTenant.start();
    private final Simulator autotask = tenant.standIns().autotask();
    private final Administrator admin = Administrator.of(tenant);

    /** Whatever was wrong before is forgotten over there; here new credentials are stored. */
    @BeforeEach
    void begin() {
        autotask.reset();
        admin.storeThePresentOnes();
    }

    @AfterAll
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
                fault("hourly limit", CredentialFaultsTest::exhaust, "credentials", "limit of requests", 2),
                fault("no network", sim -> sim.faults().goDown(new Fault.ResetUnread()), "network", "no answer", 1),
                fault("server gone",
                        sim -> sim.faults().goDown(Fault.badGateway(Fault.Moment.BEFORE_EFFECT)), "zone",
                        "cannot be used", 1),
                fault("broken off later",
                        sim -> sim.faults()
                                .schedule(Calls.all("GET *").after(3),
                                        new Fault.Reset(Fault.Moment.BEFORE_EFFECT)),
                        "rights-time-entries", "no answer", 4),
                fault("no access to the API",
                        sim -> sim.faults()
                                .schedule(Calls.all("GET *").after(1),
                                        Fault.status(Fault.Moment.BEFORE_EFFECT, 403,
                                                "{\"errors\":[\"No access to the API.\"]}")),
                        "rights-tickets", "No access to the API.", 6),
                fault("too many threads",
                        sim -> sim.faults()
                                .schedule(Calls.all("GET *").after(1),
                                        Fault.status(Fault.Moment.BEFORE_EFFECT, 500,
                                                "{\"errors\":[\"Itgenatr005 thread threshold of 3 threads\"]}")),
                        "credentials", "limit of requests", 2),
                fault("another refusal",
                        sim -> sim.faults()
                                .schedule(Calls.all("GET *").after(1),
                                        Fault.status(Fault.Moment.BEFORE_EFFECT, 500,
                                                "{\"errors\":[\"Something is wrong.\"]}")),
                        "credentials", "Something is wrong.", 2),
                fault("own company not seen", sim -> sim.desk().hide(EntityType.COMPANIES, 0, true), "own-company",
                        "is not visible", 6),
                fault("half an answer",
                        sim -> sim.faults().schedule(Calls.all("GET *").after(2), new Fault.HalfBody()),
                        "rights-ticket-notes", "no answer", 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void faults(String name, Consumer<Simulator> fault, String code, String detail, int calls) {
        fault.accept(autotask);
        autotask.traffic().clear();
        var answer = admin.test();

        assertThat(answer.json().path("outcome").asString()).as(name).isEqualTo("failed");
        assertThat(check(answer, code).path("outcome").asString()).isEqualTo("failed");
        assertThat(check(answer, code).path("detail").asString()).contains(detail);
        assertThat(check(answer, code).path("remedy").asString()).isNotEmpty();
        assertThat(admin.calls()).isEqualTo(calls);
        assertThat(admin.credentials().json().path("proven").asBoolean()).isFalse();
    }

    @Test
    void anUnknownUserIsToldWithoutAFailedLogin() {
        admin.store("nobody@provider.example", "canary-secret-2", "canary-code-2");
        autotask.traffic().clear();
        var answer = admin.test();

        assertThat(check(answer, "zone").path("detail").asString()).isEqualTo("Autotask knows no user of this name.");
        assertThat(check(answer, "network").path("outcome").asString()).isEqualTo("passed");
        assertThat(check(answer, "credentials").path("outcome").asString()).isEqualTo("skipped");
        assertThat(admin.calls()).isOne();
    }

    @Test
    void sixCallsProveGoodCredentials() {
        autotask.traffic().clear();
        var answer = admin.test();

        assertThat(answer.json().path("outcome").asString()).isEqualTo("passed");
        assertThat(answer.json().path("checks").valueStream().map(check -> check.path("outcome").asString()))
                .containsOnly("passed")
                .hasSize(9);
        assertThat(admin.calls()).isEqualTo(6);
        assertThat(admin.credentials().json().path("proven").asBoolean()).isTrue();
    }

    private static Arguments fault(String name, Consumer<Simulator> fault, String code, String detail, int calls) {
        return Arguments.of(name, fault, code, detail, calls);
    }

    private static void exhaust(Simulator simulator) {
        simulator.tenant().behaviour().set(Limit.REQUESTS_PER_HOUR, 1);
        simulator.tenant().usage().add(2);
    }

    private static void changeLogin(Simulator simulator, String integrationCode, String secret) {
        simulator.tenant().user().change(new ApiUser.Login(integrationCode, secret));
    }

    private static void deny(Simulator simulator, Verb verb, EntityType entity) {
        simulator.tenant().user().permit(verb, entity, false);
    }
}
