package io.backupchecks.autotask.testconnection;

import static io.backupchecks.autotask.testconnection.Administrator.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.PicklistValue;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Delay;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a validation finds in the tenant's own lists and limits: there while the tenant is so, gone when it is mended. */
class TenantFindingsTest {
    private static final long QUEUE = 29_682_833;

    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00Z"));
    private final DemoTenant tenant = DemoTenant.start(clock);
    private final Simulator autotask = tenant.standIns().autotask();
    private final Administrator admin = Administrator.of(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                finding("picklist-values", "failed", "queueID is no value of this tenant",
                        TenantFindingsTest::offerQueue),
                finding("picklist-values", "failed", "subIssueType does not belong to the issue type",
                        (sim, good) -> sim.tenant()
                                .picklists()
                                .change(EntityType.TICKETS, "subIssueType", 136,
                                        value -> value.under(good ? 10 : 11))),
                finding("required-fields", "failed", "billingCodeID",
                        (sim, good) -> sim.tenant().fieldRules().require(EntityType.TICKETS, "billingCodeID", !good)),
                finding("closed-statuses", "failed", "Complete, is missing or inactive",
                        (sim, good) -> sim.tenant()
                                .picklists()
                                .change(EntityType.TICKETS, "status", 5, value -> value.active(good))),
                finding("text-limits", "warning", "only 50 and 8000 characters",
                        (sim, good) -> sim.tenant().fieldRules().limit(EntityType.TICKETS, "title", good ? 255 : 50)),
                finding("text-limits", "warning", "only 255 and 499 characters",
                        (sim, good) -> sim.tenant()
                                .fieldRules()
                                .limit(EntityType.TICKETS, "description", good ? 8_000 : 499)),
                finding("hourly-usage", "warning", "The name sync waits", (sim, good) -> use(sim, good, 50)),
                finding("hourly-usage", "warning", "Open outcomes are not looked after",
                        (sim, good) -> use(sim, good, 90)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void findings(String code, String outcome, String words, BiConsumer<Simulator, Boolean> state) {
        state.accept(autotask, false);
        var bad = check(admin.validate(), code);
        assertThat(bad.path("outcome").asString()).isEqualTo(outcome);
        assertThat(bad.path("detail").asString()).contains(words);
        assertThat(bad.path("remedy").asString()).isNotEmpty();

        state.accept(autotask, true);
        assertThat(check(admin.validate(), code).path("outcome").asString()).isEqualTo("passed");
    }

    @Test
    void aRequiredFieldIsMendedByASettingAsWell() {
        admin.change(body -> body.withObject("/defaults").putNull("sourceId"));
        autotask.tenant().fieldRules().require(EntityType.TICKETS, "source", true);
        assertThat(check(admin.validate(), "required-fields").path("detail").asString()).contains(": source.");

        admin.change(body -> body.withObject("/defaults").put("sourceId", 8));
        assertThat(check(admin.validate(), "required-fields").path("outcome").asString()).isEqualTo("passed");
    }

    @Test
    void anOldSecretIsToldUntilItIsReplaced() {
        clock.advance(Duration.ofDays(365));
        assertThat(check(admin.validate(), "secret-age").path("detail").asString()).contains("365 days ago");
        assertThat(check(admin.validate(), "secret-age").path("outcome").asString()).isEqualTo("warning");

        var login = autotask.tenant().user().login();
        admin.store(autotask.tenant().user().userName(), login.secret(), login.integrationCode());
        admin.test();
        assertThat(check(admin.validate(), "secret-age").path("outcome").asString()).isEqualTo("passed");
    }

    @Test
    void anIntegrationThatIsOffIsTold() {
        admin.change(body -> body.put("enabled", false));
        assertThat(check(admin.validate(), "settings").path("outcome").asString()).isEqualTo("warning");
        admin.change(body -> body.put("enabled", true));
        assertThat(check(admin.validate(), "settings").path("outcome").asString()).isEqualTo("passed");
    }

    @Test
    void ofATenantWithoutSettingsThatIsTold() {
        var login = new ApiUser.Login("sandbox-code", "sandbox-secret");
        autotask.addTenant(700_001, "api@sandbox.example", login);
        admin.store("api@sandbox.example", login.secret(), login.integrationCode());
        admin.test();

        assertThat(check(admin.validate(), "settings").path("detail").asString())
                .isEqualTo("There are no settings yet.");
    }

    @Test
    void aUserThatIsLockedMeanwhileCostsOneFailedLogin() {
        autotask.tenant().user().lock(true);
        autotask.traffic().clear();
        var answer = admin.validate();

        assertThat(check(answer, "credentials").path("outcome").asString()).isEqualTo("failed");
        assertThat(check(answer, "picklist-values").path("outcome").asString()).isEqualTo("failed");
        assertThat(autotask.traffic().counts()).containsOnlyKeys("GET /zoneInformation",
                "GET /Tickets/entityInformation");
        assertThat(autotask.traffic().calls("GET /Tickets/entityInformation")).isOne();
        assertThat(admin.validate().status()).isEqualTo(409);
        assertThat(autotask.traffic().calls()).isEqualTo(2);
    }

    private static Arguments finding(String code, String outcome, String words, BiConsumer<Simulator, Boolean> state) {
        return Arguments.of(code, outcome, words, state);
    }

    private static void offerQueue(Simulator simulator, boolean good) {
        var picklists = simulator.tenant().picklists();
        var others = picklists.of(EntityType.TICKETS, "queueID").stream().filter(value -> value.value() != QUEUE);
        var queue = Stream.of(PicklistValue.of(QUEUE, "Backup")).filter(_ -> good);
        picklists.set(EntityType.TICKETS, "queueID", Stream.concat(others, queue).toList());
    }

    private static void use(Simulator simulator, boolean good, int percent) {
        simulator.tenant().behaviour().set(Delay.LATENCY_FROM_HALF, Duration.ZERO);
        simulator.tenant().behaviour().set(Delay.LATENCY_FROM_THREE_QUARTERS, Duration.ZERO);
        simulator.tenant().usage().clear();
        simulator.tenant().behaviour().set(Limit.REQUESTS_PER_HOUR, 100_000);
        simulator.tenant().usage().add(good ? 1 : 1_000 * percent);
    }
}
