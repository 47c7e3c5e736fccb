package io.backupchecks.autotask.testconnection;

import static io.backupchecks.autotask.testconnection.Administrator.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.testing.TestClock;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a validation finds in the settings, the credentials and their user: told until an administrator mends it. */
class SettingsFindingsTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00Z"));
    private final DemoTenant tenant = DemoTenant.start(clock);
    private final Simulator autotask = tenant.standIns().autotask();
    private final Administrator admin = Administrator.of(tenant);

    @AfterEach
    void stop() {
        tenant.close();
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
}
