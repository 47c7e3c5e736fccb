package io.backupchecks.autotask.configure;

import static io.backupchecks.autotask.configure.Caller.CREDENTIALS;
import static io.backupchecks.autotask.configure.Caller.REFERENCE_DATA;
import static io.backupchecks.autotask.configure.Caller.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.simulator.metadata.EntityType;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SettingsTest {
    private final DemoTenant tenant = DemoTenant.start();
    private final int eventsBefore = tenant.standIns().dynamoDb().count("AuditEvents");
    private final Caller admin = Caller.of(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void whatIsPutIsReadBack() {
        var put = admin.put(SETTINGS, Caller.settings().toString());
        var read = admin.get(SETTINGS);

        assertThat(put.status()).isEqualTo(204);
        assertThat(read.header("ETag")).isEqualTo(put.header("ETag")).endsWith("-2\"");
        Caller.settings()
                .properties()
                .forEach(member -> assertThat(read.json().get(member.getKey()))
                        .isEqualTo(member.getValue()));
        assertThat(read.json().path("closingNote").asString()).startsWith("Ticket resolved via Backupchecks");
        assertThat(read.json().path("connection").path("zone").asString()).startsWith("http://127.0.0.1:");
    }

    @Test
    void aReaderWhoHasTheVersionIsToldThatNothingChanged() {
        var tag = admin.get(SETTINGS).header("ETag");
        var again = admin.sent(admin.event("GET", SETTINGS).withHeader("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @Test
    void aChangeOfAnOlderVersionIsRefusedWithTheCurrentOne() {
        var old = admin.get(SETTINGS).header("ETag");
        admin.put(SETTINGS, Caller.settings().toString());
        var late = admin
                .sent(admin.event("PUT", SETTINGS).withHeader("If-Match", old).withJson(Caller.settings().toString()));

        assertProblem(late, 412, "version-mismatch");
        assertThat(late.json().path("currentVersion").asString()).isEqualTo(admin.get(SETTINGS).header("ETag"));
    }

    @Test
    void everyChangeLeavesAnEventWithOldAndNewValues() {
        admin.put(SETTINGS, Caller.settings().toString());

        assertThat(tenant.standIns().dynamoDb().count("AuditEvents")).isEqualTo(eventsBefore + 1);
        assertThat(tenant.standIns().items()).anyMatch(item -> item.contains("SETTINGS_CHANGED")
                && item.contains("environment SANDBOX -> PRODUCTION; due in 24 h -> 48 h; error queue 29682833 -> 8;")
                && item.contains("API logging BASIC -> OFF."));
    }

    @Test
    void everyValueThatTheTenantDoesNotHaveIsNamed() {
        var body = Caller.settings();
        body.withObject("/defaults").put("queueId", 29_683_354).put("issueTypeId", 11).put("sourceId", 99);
        body.withObject("/priorities").put("warning", 77);
        body.withObject("/resolving")
                .put("noteTypeId", 98)
                .put("notePublishId", 97)
                .putArray("closedStatusIds")
                .add(5)
                .add(17);
        var answer = admin.put(SETTINGS, body.toString());

        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.json().path("errors").valueStream().map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("/defaults/queueId", "/defaults/subIssueTypeId", "/defaults/sourceId",
                        "/priorities/warning", "/resolving/closedStatusIds", "/resolving/noteTypeId",
                        "/resolving/notePublishId");
    }

    @Test
    void resolvingNeedsAValidation() {
        var body = Caller.settings();
        body.withObject("/resolving").put("allowed", true);

        assertProblem(admin.put(SETTINGS, body.toString()), 409, "validation-required");
    }

    @Test
    void whileCredentialsAreUntestedNothingIsChangedAndNothingIsAsked() {
        admin.put(CREDENTIALS, Caller.NEW_CREDENTIALS);
        var calls = tenant.standIns().autotask().traffic().requests().size();

        assertProblem(admin.put(SETTINGS, Caller.settings().toString()), 409, "connection-untested");
        assertProblem(admin.get(REFERENCE_DATA), 409, "connection-untested");
        assertThat(admin.get(SETTINGS).status()).isEqualTo(200);
        assertThat(tenant.standIns().autotask().traffic().requests()).hasSize(calls);
    }

    @Test
    void picklistsHaveLabelsAndParentsAndInactiveValuesOnlyWhereTheyAreUsed() {
        var data = admin.get(REFERENCE_DATA).json();

        assertThat(value(data, "subIssueType", 136).path("parentId").intValue()).isEqualTo(10);
        assertThat(value(data, "queueID", 29_682_833).path("label").asString()).isEqualTo("Backup");
        assertThat(value(data, "publish", 2).path("label").asString()).isEqualTo("Internal Project Team");
        assertThat(value(data, "queueID", 29_683_354).isMissingNode()).isTrue();
    }

    @Test
    void aValueInUseStaysVisibleWhenTheTenantGivesItUp() {
        tenant.standIns()
                .autotask()
                .tenant()
                .picklists()
                .change(EntityType.TICKETS, "queueID", 29_682_833, value -> value.active(false));
        var refreshed = admin.sent(admin.event("GET", REFERENCE_DATA).withQuery("refresh", "true")).json();
        var value = value(refreshed, "queueID", 29_682_833);

        assertThat(value.path("active").asBoolean()).isFalse();
        assertThat(value.path("inUse").asBoolean()).isTrue();
    }

    @Test
    void whileAutotaskIsAwayTheLastReadingIsShown() {
        admin.get(REFERENCE_DATA);
        tenant.standIns().autotask().close();
        var answer = admin.sent(admin.event("GET", REFERENCE_DATA).withQuery("refresh", "true")).json();

        assertThat(answer.path("stale").asBoolean()).isTrue();
        assertThat(value(answer, "status", 5).path("label").asString()).isEqualTo("Complete");
    }

    private static JsonNode value(JsonNode data, String field, int id) {
        return data.path("picklists")
                .valueStream()
                .filter(list -> list.path("field").asString().equals(field))
                .flatMap(list -> list.path("values").valueStream())
                .filter(value -> value.path("id").intValue() == id)
                .findFirst()
                .orElseGet(() -> data.path("none"));
    }

    private static void assertProblem(TestAnswer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }
}
