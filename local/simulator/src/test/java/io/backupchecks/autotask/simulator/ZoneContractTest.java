package io.backupchecks.autotask.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.tenant.ApiUser.Login;
import io.backupchecks.autotask.simulator.tenant.Zone;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneContractTest extends SimulatorContract {

    @Test
    void tellsAnybodyWhereAUsersTenantLives() {
        var answer = caller.with("UserName", "")
                .with("Secret", "")
                .with("ApiIntegrationCode", "")
                .get("/zoneInformation?user=api-user%40provider.example");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("url").asString()).isEqualTo(simulator.origin() + "ATServicesRest/");
        assertThat(answer.json().path("webUrl").asString()).isEqualTo(simulator.origin().toString());
        assertThat(answer.json().path("ci").intValue()).isEqualTo(632_538);
        assertThat(answer.json().path("zoneName").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zoneInformation?user=nobody%40provider.example", "/zoneInformation?user=",
            "/zoneInformation"})
    void doesNotKnowOtherUsers(String path) {
        var answer = caller.get(path);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.errors()).containsExactly("Zone information could not be determined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//atservicesrest/v1.0/ThresholdInformation", "//ATServicesRest/V1.0/thresholdinformation",
            "//AtServicesRest/v1.0/ThresholdInformation/"})
    void matchesPathsInAnyCasing(String path) {
        assertThat(caller.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//ATServicesRest/ThresholdInformation", "//V1.0/ThresholdInformation",
            "//ATServicesRest/V2.0/ThresholdInformation", "//", "//ATServicesRest/", "//ATServicesRest/V1.0/"})
    void knowsNoPathWithoutRootAndVersion(String path) {
        var answer = caller.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.message()).startsWith("No HTTP resource was found");
    }

    @Test
    void listsItsOnlyVersion() {
        assertThat(caller.with("Secret", "").get("//atservicesrest/versioninformation").text())
                .isEqualTo("{\"apiVersions\":[\"1.0\"]}");
    }

    @Test
    void presentsAHostileZoneWhenToldTo() {
        simulator.tenant()
                .move(Zone.HOME.announcing(URI.create("https://evil.example/ATServicesRest/"))
                        .withWeb(URI.create("https://ww19.autotask.net/")));

        var zone = caller.get("/zoneInformation?user=API-USER%40provider.example").json();

        assertThat(zone.path("url").asString()).isEqualTo("https://evil.example/ATServicesRest/");
        assertThat(zone.path("webUrl").asString()).isEqualTo("https://ww19.autotask.net/");
    }

    @Test
    void refusesCallsToTheZoneThatATenantHasLeft() {
        simulator.tenant().move(new Zone("webservices29", Optional.empty(), Optional.empty()));

        var url = caller.get("/zoneInformation?user=api-user%40provider.example").json().path("url").asString();

        assertThat(url).isEqualTo(simulator.origin() + "webservices29/ATServicesRest/");
        assertThat(caller.get("/ThresholdInformation").status()).isEqualTo(401);
        assertThat(caller.get(url + "V1.0/ThresholdInformation").status()).isEqualTo(200);
        assertThat(simulator.tenant().user().isLocked()).isFalse();
    }

    @Test
    void keepsTenantsOnOneHostApartByUserName() {
        createdTicket();
        simulator.addTenant(632_539, "api-user@sandbox.example", new Login("OTHER-IDENTIFIER", "not-secret-either"));
        var other = caller.with("UserName", "api-user@sandbox.example")
                .with("Secret", "not-secret-either")
                .with("ApiIntegrationCode", "OTHER-IDENTIFIER");

        assertThat(other.post("/Tickets/query", ALL).ids()).isEmpty();
        assertThat(caller.post("/Tickets/query", ALL).ids()).hasSize(1);
        assertThat(other.get("/zoneInformation?user=api-user%40sandbox.example").json().path("ci").intValue())
                .isEqualTo(632_539);
    }
}
