package io.backupchecks.autotask.testconnection;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.configure.ConfigureComponent;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.simulator.Simulator;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import io.backupchecks.autotask.wiring.testing.RecordedGrants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a validation allows, what it skips, and who may ask for it. */
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
