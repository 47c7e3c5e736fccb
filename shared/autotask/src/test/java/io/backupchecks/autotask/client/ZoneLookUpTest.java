package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.DeskFailure.Unreachable;
import io.backupchecks.autotask.domain.desk.ZoneRead;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneLookUpTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    @Test
    void asksWithoutAnySecret() {
        try (var stub = Stub.running(Stub.json(500, "{\"errors\":[\"Zone information could not be determined\"]}"))) {
            assertThat(new Desk(stub.api()).open().zone(LIMIT)).isEqualTo(new ZoneRead.UnknownUser());

            assertThat(stub.seen().getFirst().line()).isEqualTo(
                    "GET /ATServicesRest/V1.0/zoneInformation?user=api-user%40provider.example HTTP/1.1");
            assertThat(String.join("\n", stub.seen().getFirst().headers())).doesNotContainIgnoringCase("secret")
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContainIgnoringCase("username");
        }
    }

    @Test
    void escapesTheUserName() {
        try (var stub = Stub.running(Stub.json(200, "{}"))) {
            new Desk(stub.api()).zones()
                    .zone(new Login(new ApiCredentials("a b+&x=ü/../#", new Secret("s"), new Secret("c"))), LIMIT);

            assertThat(stub.seen().getFirst().line())
                    .contains("/V1.0/zoneInformation?user=a%20b%2B%26x%3D%C3%BC%2F..%2F%23 ");
        }
    }

    @Test
    void findsTheZoneAsItIsGiven() {
        try (var stub = Stub.running((_, socket) -> {
            var origin = "http://127.0.0.1:" + socket.getLocalPort();
            Stub.write(socket, Stub.whole(200, zone(origin + "/Zone5/ATServicesRest/", origin, "632538")));
        })) {
            var origin = stub.origin().toString();

            assertThat(new Desk(stub.api()).open().zone(LIMIT)).isEqualTo(new ZoneRead.Found(new Zone(
                    new Database(632_538), URI.create(origin + "Zone5/ATServicesRest/"), URI.create(origin))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://webservices5.autotask.net/ATServicesRest/", "http://evil.example/ATServicesRest/",
            "http://user@127.0.0.1/", "", "not an address", "file:///etc/passwd"})
    void believesNoZoneElsewhere(String address) {
        assertThat(answered(zone(address, "https://ww5.autotask.net/", "632538"))).isEqualTo(notAZone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "null", "\"632538\"", "1.5"})
    void believesNoZoneWithoutADatabase(String database) {
        try (var stub = Stub.running((_, socket) -> {
            var origin = "http://127.0.0.1:" + socket.getLocalPort() + "/";
            Stub.write(socket, Stub.whole(200, zone(origin, origin, database)));
        })) {
            assertThat(new Desk(stub.api()).open().zone(LIMIT)).isEqualTo(notAZone());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"url\":null,\"webUrl\":null,\"ci\":1}", "{\"ci\":632538}"})
    void believesNoOtherShape(String body) {
        assertThat(answered(body)).isEqualTo(notAZone());
    }

    @Test
    void anyOtherErrorSaysNothingAboutTheUser() {
        try (var stub = Stub.running(Stub.json(500, "{\"errors\":[\"An unexpected error occurred\"]}"))) {
            assertThat(new Desk(stub.api()).open().zone(LIMIT))
                    .isEqualTo(new ZoneRead.Failed(new Unreachable("status 500")));
        }
    }

    private static ZoneRead answered(String body) {
        try (var stub = Stub.running(Stub.json(200, body))) {
            return new Desk(stub.api()).open().zone(LIMIT);
        }
    }

    private static ZoneRead notAZone() {
        return new ZoneRead.Failed(new BadAnswer("the answer is not a zone that may be called"));
    }

    private static String zone(String url, String webUrl, String database) {
        return "{\"zoneName\":\"EU1\",\"url\":\"" + url + "\",\"webUrl\":\"" + webUrl + "\",\"ci\":" + database + "}";
    }
}
