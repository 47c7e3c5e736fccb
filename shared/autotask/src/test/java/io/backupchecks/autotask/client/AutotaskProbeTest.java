package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.diagnosis.Entity;
import io.backupchecks.autotask.domain.diagnosis.Probe;
import io.backupchecks.autotask.domain.diagnosis.Probed;
import io.backupchecks.autotask.domain.diagnosis.Rights;
import io.backupchecks.autotask.domain.diagnosis.Trouble;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.Secret;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.tenant.ApiUser;
import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Fault;
import io.backupchecks.autotask.simulator.wire.Fault.Moment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AutotaskProbeTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String COMPANY = "GET /Companies/{id}";
    private static final Rights NO_RIGHTS = new Rights(false, false, false, false, false);

    private Simulator simulator;
    private Desk wired;
    private Probe probe;

    @BeforeEach
    void start() {
        simulator = Simulator.builder()
                .database(632_538)
                .userName(Desk.LOGIN.userName())
                .login(new ApiUser.Login("CANARYTWO27", "canary$~*#@one"))
                .start();
        wired = new Desk(simulator.origin().resolve("ATServicesRest/"));
        probe = wired.probe();
    }

    @AfterEach
    void stop() {
        wired.connections.forget();
        simulator.close();
    }

    @Test
    void tellsTheZoneWithoutSendingASecret() {
        assertThat(probe.zone(0, LIMIT)).isEqualTo(new Probed.Given<>(zone()));

        assertThat(simulator.traffic().requests()).singleElement()
                .satisfies(request -> assertThat(request.headers()).doesNotContainKeys("Secret", "secret", "UserName",
                        "username", "ApiIntegrationCode", "apiintegrationcode"));
    }

    @Test
    void tellsAnUnknownUser() {
        var stranger = wired.probe(new ApiCredentials("nobody@provider.example", new Secret("s"), new Secret("c")));

        assertThat(stranger.zone(0, LIMIT)).isEqualTo(failed(new Trouble.UnknownUser()));
    }

    @Test
    void believesNoZoneElsewhere() {
        try (var stub = Stub.running(Stub.json(200,
                "{\"url\":\"https://evil.example/\",\"webUrl\":\"https://evil.example/\",\"ci\":632538}"))) {
            assertThat(new Desk(stub.api()).probe().zone(0, LIMIT)).isEqualTo(notAsked());
        }
    }

    @Test
    void tellsWhatTheUserMayDo() {
        simulator.tenant().user().permit(Verb.CREATE, EntityType.COMPANIES, false);
        simulator.tenant().user().permit(Verb.UPDATE, EntityType.TICKETS, false);

        assertThat(rights(Entity.TICKETS)).isEqualTo(new Rights(true, true, false, false, true));
        assertThat(rights(Entity.COMPANIES).create()).isFalse();
        assertThat(rights(Entity.COMPANIES).query()).isTrue();
    }

    @Test
    void takesARightThatTheSecurityLevelDeniesForNone() {
        assertThat(rights(Entity.TIME_ENTRIES).query()).isTrue();

        simulator.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, true);

        assertThat(rights(Entity.TIME_ENTRIES)).isEqualTo(NO_RIGHTS);
    }

    /** Restricted, or a word that is not known: an empty list would prove nothing. */
    @ParameterizedTest
    @CsvSource({"All, true", "all, true", "Restricted, false", "Mine, false", "None, false"})
    void tellsWhetherAllCanBeQueried(String access, boolean all) {
        try (var stub = Stub.running(Stub.json(200,
                "{\"info\":{\"canQuery\":true,\"userAccessForQuery\":\"" + access + "\"}}"))) {
            var desk = new Desk(stub.api());

            assertThat(desk.probe().rights(desk.zone(), Entity.TIME_ENTRIES, LIMIT)).isInstanceOfSatisfying(
                    Probed.Given.class, given -> assertThat(((Rights) given.value()).queriesAll()).isEqualTo(all));
        }
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void asksForTheRightsOfEachEntityByItsName(Entity entity) {
        try (var stub = Stub.running(Stub.json(200, "{\"info\":{\"canQuery\":\"true\",\"canDelete\":true}}"))) {
            var desk = new Desk(stub.api());

            assertThat(desk.probe().rights(desk.zone(), entity, LIMIT))
                    .isEqualTo(new Probed.Given<>(new Rights(false, false, false, true, false)));
            assertThat(stub.seen().getFirst().line())
                    .isEqualTo("GET /ATServicesRest/V1.0/" + entity.path() + "/entityInformation HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"info\":null}", "{\"info\":[]}"})
    void doesNotTakeAnotherShapeForRights(String body) {
        try (var stub = Stub.running(Stub.json(200, body))) {
            var desk = new Desk(stub.api());

            assertThat(desk.probe().rights(desk.zone(), Entity.TICKETS, LIMIT)).isEqualTo(notAsked());
        }
    }

    @Test
    void seesTheProvidersOwnCompany() {
        assertThat(ownCompany()).isEqualTo(new Probed.Given<>(true));

        simulator.desk().hide(EntityType.COMPANIES, 0, true);

        assertThat(ownCompany()).isEqualTo(new Probed.Given<>(false));
    }

    @Test
    void tellsThatThereIsNoConnection() {
        try (var stub = Stub.hangingUp()) {
            assertThat(new Desk(stub.api()).probe().zone(0, LIMIT)).isInstanceOfSatisfying(Probed.Failed.class,
                    failed -> assertThat(failed.trouble()).isInstanceOf(Trouble.NoConnection.class));
        }
        assertThat(probe.ownCompany(zone(), Duration.ZERO))
                .isEqualTo(failed(new Trouble.NoConnection("no time is left")));
    }

    @Test
    void sendsARequestOnceWhenItsConnectionBreaksOff() {
        for (var fault : new Fault[]{new Fault.Reset(Moment.BEFORE_EFFECT), new Fault.ResetUnread()}) {
            simulator.traffic().clear();
            simulator.faults().goDown(fault);

            assertThat(ownCompany()).isInstanceOf(Probed.Failed.class);
            assertThat(simulator.traffic().calls(COMPANY)).isOne();
            simulator.faults().clear();
        }
    }

    @Test
    void asksTheSecondHostForTheZone() {
        try (var second = Stub.running(Stub.json(500, "{\"errors\":[\"Another host.\"]}"))) {
            var both = new Desk(AutotaskSettings.overriddenBy(simulator.origin().resolve("ATServicesRest/"),
                    second.api()));

            assertThat(both.probe().entries()).isEqualTo(2);
            assertThat(both.probe().zone(0, LIMIT)).isEqualTo(new Probed.Given<>(zone()));
            assertThat(both.probe().zone(1, LIMIT)).isEqualTo(failed(new Trouble.Unusable("Another host.")));
            assertThat(second.accepted()).isOne();
        }
    }

    @Test
    void tellsTheUseOfTheHour() {
        simulator.tenant().usage().add(4_999);

        assertThat(probe.usage(zone(), LIMIT)).isEqualTo(new Probed.Given<>(new Usage(5_000, 10_000, Desk.NOW)));
    }

    @Test
    void tellsThatTheAnswerBrokeOff() {
        simulator.faults().next(COMPANY, new Fault.HalfBody());

        assertThat(ownCompany()).isInstanceOfSatisfying(Probed.Failed.class,
                failed -> assertThat(failed.trouble()).isInstanceOf(Trouble.NoConnection.class));
    }

    @Test
    void tellsAWrongSecret() {
        var wrong = wired.probe(new ApiCredentials(Desk.LOGIN.userName(), new Secret("x"), new Secret("CANARYTWO27")));

        assertThat(wrong.ownCompany(zone(), LIMIT)).isEqualTo(failed(new Trouble.LoginRefused()));
    }

    @Test
    void tellsAWrongTrackingIdentifier() {
        var wrong = wired
                .probe(new ApiCredentials(Desk.LOGIN.userName(), new Secret("canary$~*#@one"), new Secret("OTHER")));

        assertThat(wrong.ownCompany(zone(), LIMIT)).isEqualTo(failed(new Trouble.TrackingIdentifierRefused()));
    }

    @Test
    void tellsAMissingPermissionInAutotasksWords() {
        simulator.tenant().user().permit(Verb.QUERY, EntityType.COMPANIES, false);

        assertThat(ownCompany()).isEqualTo(failed(new Trouble.NotPermitted(
                List.of("The logged in Resource does not have the adequate permissions to query this entity type."))));
    }

    @Test
    void showsNoSecretThatARefusalEchoes() {
        answerNext(403, "{\"errors\":[\"No access for canary$~*#@one\"]}");

        assertThat(ownCompany()).isEqualTo(failed(new Trouble.NotPermitted(List.of("No access for ***"))));
    }

    @Test
    void tellsPlannedMaintenance() {
        simulator.faults().next(COMPANY, Fault.maintenancePage());

        assertThat(ownCompany()).isEqualTo(failed(new Trouble.Maintenance()));
    }

    @Test
    void tellsThatTheHourlyLimitIsReached() {
        simulator.tenant().behaviour().set(Limit.REQUESTS_PER_HOUR, 1);
        simulator.tenant().usage().add(1);

        assertThat(ownCompany()).isEqualTo(failed(new Trouble.RateLimited(Duration.ofSeconds(60))));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500})
    void tellsThatThereAreTooManyThreads(int status) {
        answerNext(status, "{\"errors\":[\"Itgenatr005: The thread threshold of 3 threads has been exceeded\"]}");

        assertThat(ownCompany()).isEqualTo(failed(new Trouble.RateLimited(Duration.ofSeconds(2))));
    }

    @Test
    void tellsAnyOtherRefusalInItsOwnWordsOrByItsStatus() {
        answerNext(500, "{\"errors\":[\"One thing.\",\"Another thing.\"]}");
        assertThat(ownCompany()).isEqualTo(failed(new Trouble.Unusable("One thing. Another thing.")));

        answerNext(404, "{}");
        assertThat(ownCompany()).isEqualTo(failed(new Trouble.Unusable("status 404.")));

        simulator.faults().next(COMPANY, Fault.badGateway(Moment.BEFORE_EFFECT));
        assertThat(ownCompany()).isEqualTo(failed(new Trouble.Unusable("status 502, the answer is not JSON.")));
    }

    @Test
    void doesNotTrustASuccessWithErrors() {
        answerNext(200, "{\"item\":{\"id\":0},\"errors\":[\"Something is wrong.\"]}");

        assertThat(ownCompany()).isEqualTo(failed(new Trouble.Unusable("Something is wrong.")));
    }

    private void answerNext(int status, String body) {
        simulator.faults().next(COMPANY, Fault.status(Moment.BEFORE_EFFECT, status, body));
    }

    private Probed<Boolean> ownCompany() {
        return probe.ownCompany(zone(), LIMIT);
    }

    private Rights rights(Entity entity) {
        return ((Probed.Given<Rights>) probe.rights(zone(), entity, LIMIT)).value();
    }

    private Zone zone() {
        return new Zone(Desk.DATABASE, simulator.origin().resolve("ATServicesRest/"), simulator.origin());
    }

    private static Probed<?> failed(Trouble trouble) {
        return new Probed.Failed<>(trouble);
    }

    private static Probed<?> notAsked() {
        return failed(new Trouble.Unusable("it is not what was asked for."));
    }
}
