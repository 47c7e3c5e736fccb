package io.backupchecks.autotask.testconnection;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.configure.ConfigureComponent;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.simulator.metadata.Verb;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding is there while the tenant is as bad, and gone when that is mended. */
class ValidationTest {
    private static final String VALIDATION = "/v1/settings/validation";
    private static final String TEST = "/v1/settings/connection-test";
    private static final String SETTINGS = "/v1/settings";
    private static final String RESOLVING = """
            {"enabled": true, "environment": "sandbox",
             "defaults": {"queueId": 29682833, "newStatusId": 1, "issueTypeId": 10, "subIssueTypeId": 136,
                          "ticketCategoryId": 103, "ticketTypeId": 5, "sourceId": 8, "dueInHours": 24},
             "priorities": {"error": 1, "warning": 2},
             "resolving": {"allowed": true, "closedStatusIds": [5], "noteTypeId": 3, "notePublishId": 2},
             "objectsInDescription": 10, "apiLogging": "basic"}""";

    private final DemoTenant tenant = DemoTenant.start();
    private final Simulator autotask = tenant.standIns().autotask();
    private final TestConnectionHandler handler = new TestConnectionHandler(
            TestConnectionComponent.in(tenant.surroundings()));

    @AfterEach
    void stop() {
        tenant.close();
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                finding("rights-tickets", "failed",
                        (sim, good) -> sim.tenant().user().permit(Verb.CREATE, EntityType.TICKETS, good)),
                finding("rights-companies", "failed",
                        (sim, good) -> sim.tenant().user().permit(Verb.QUERY, EntityType.COMPANIES, good)),
                finding("rights-ticket-notes", "warning",
                        (sim, good) -> sim.tenant().user().permit(Verb.CREATE, EntityType.TICKET_NOTES, good)),
                finding("rights-time-entries", "warning",
                        (sim, good) -> sim.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, !good)),
                finding("picklist-values", "failed", (sim, good) -> sim.tenant()
                        .picklists()
                        .change(EntityType.TICKETS, "queueID", 29_682_833, value -> value.active(good))),
                finding("note-visibility", "failed", (sim, good) -> sim.tenant()
                        .picklists()
                        .change(EntityType.TICKET_NOTES, "publish", 2,
                                value -> value.labelled(good ? "Internal Project Team" : "Internal & Co-Managed"))),
                finding("excessive-rights", "warning", (sim, good) -> {
                    sim.tenant().user().permit(Verb.DELETE, EntityType.TIME_ENTRIES, !good);
                    sim.tenant().user().permit(Verb.CREATE, EntityType.COMPANIES, !good);
                    sim.tenant().user().permit(Verb.UPDATE, EntityType.COMPANIES, !good);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void findings(String code, String outcome, BiConsumer<Simulator, Boolean> state) {
        allowResolving();
        state.accept(autotask, false);
        var bad = validated();
        assertThat(check(bad, code, "outcome")).isEqualTo(outcome);
        assertThat(check(bad, code, "remedy")).isNotEmpty();

        state.accept(autotask, true);
        assertThat(check(validated(), code, "outcome")).isEqualTo("passed");
    }

    @Test
    void onlyAValidationThatFoundTheRightToReadTimeEntriesAllowsResolving() {
        send("POST", TEST);
        assertThat(putResolving().status()).isEqualTo(409);
        autotask.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, true);
        validated();
        assertThat(putResolving().status()).isEqualTo(409);
        autotask.tenant().behaviour().set(Toggle.TIME_ENTRIES_HIDDEN, false);
        validated();
        assertThat(putResolving().status()).isEqualTo(204);
    }

    @Test
    void whatAutotaskDoesNotTellIsSkippedWithAdvice() {
        var answer = validated();

        assertThat(check(answer, "category-rules", "outcome")).isEqualTo("skipped");
        assertThat(check(answer, "category-rules", "remedy")).contains("sandbox");
        assertThat(check(answer, "secret-age", "outcome")).isEqualTo("passed");
        assertThat(check(answer, "text-limits", "outcome")).isEqualTo("passed");
    }

    @Test
    void rejectedCredentialsAreNotTriedOnceMore() {
        autotask.tenant().user().lock(true);
        send("POST", TEST);
        autotask.traffic().clear();
        var answer = validated();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asString()).isEqualTo("connection-untested");
        assertThat(autotask.traffic().calls()).isZero();
    }

    @Test
    void onlyAdministratorsValidate() {
        for (var role : new String[]{"operator", "reporter", "viewer", "guest"}) {
            assertThat(TestAnswer.of(tenant.watched(handler), as(role, "POST", VALIDATION)).status()).isEqualTo(403);
        }
        assertThat(TestAnswer.of(tenant.watched(handler), TestEvent.of("POST", VALIDATION)).status()).isEqualTo(401);
        assertThat(TestAnswer.of(tenant.watched(handler), as("admin", "POST", VALIDATION).withJson("{\"all\":true}"))
                .status())
                .isEqualTo(400);
    }

    private static Arguments finding(String code, String outcome, BiConsumer<Simulator, Boolean> state) {
        return Arguments.of(code, outcome, state);
    }

    private void allowResolving() {
        send("POST", TEST);
        validated();
        assertThat(putResolving().status()).isEqualTo(204);
    }

    private TestAnswer validated() {
        return send("POST", VALIDATION);
    }

    private TestAnswer send(String method, String resource) {
        return TestAnswer.of(tenant.watched(handler), as("admin", method, resource));
    }

    private TestAnswer putResolving() {
        var configure = RecordedGrants.as("configure", ConfigureComponent.in(tenant.surroundings()).handler());
        var tag = TestAnswer.of(tenant.watched(configure), as("admin", "GET", SETTINGS)).header("ETag");
        return TestAnswer.of(tenant.watched(configure),
                as("admin", "PUT", SETTINGS).withHeader("If-Match", tag).withJson(RESOLVING));
    }

    private TestEvent as(String role, String method, String resource) {
        return TestEvent.of(method, resource).withHeader("Authorization", "Bearer " + tenant.tokens().token(role));
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
