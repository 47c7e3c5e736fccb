package io.backupchecks.autotask.configure;

import static io.backupchecks.autotask.configure.Caller.CREDENTIALS;
import static io.backupchecks.autotask.configure.Caller.REFERENCE_DATA;
import static io.backupchecks.autotask.configure.Caller.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What breaks a rule of the contract is refused under its name, and nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private final DemoTenant tenant = DemoTenant.start();
    private final int eventsBefore = tenant.standIns().dynamoDb().count("AuditEvents");
    private final Caller admin = Caller.of(tenant);

    @AfterEach
    void nothingIsChanged() {
        assertThat(tenant.standIns().dynamoDb().count("AuditEvents")).isEqualTo(eventsBefore);
        assertThat(admin.get(CREDENTIALS).header("ETag")).isEqualTo("\"1\"");
    }

    @AfterAll
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /enabled                        | null      | /enabled                   | is required
            /environment                    | "test"    | /environment               | must be one of production, sandbox
            /environment                    | null      | /environment               | is required
            /defaults                       | null      | /defaults                  | is required
            /defaults/queueId               | null      | /defaults/queueId          | is required
            /defaults/newStatusId           | null      | /defaults/newStatusId      | is required
            /defaults/issueTypeId           | null      | /defaults/subIssueTypeId   | needs an issue type
            /defaults/dueInHours            | 0         | /defaults/dueInHours       | must be from 1 to 720
            /defaults/dueInHours            | 721       | /defaults/dueInHours       | must be from 1 to 720
            /priorities/error               | null      | /priorities/error          | is required
            /priorities/warning             | null      | /priorities/warning        | is required
            /resolving/allowed              | null      | /resolving/allowed         | is required
            /resolving/closedStatusIds      | [16]      | /resolving/closedStatusIds | must contain 5, which is Complete
            /resolving/closedStatusIds      | null      | /resolving/closedStatusIds | is required
            /objectsInDescription           | -1        | /objectsInDescription      | must be from 0 to 500
            /objectsInDescription           | 501       | /objectsInDescription      | must be from 0 to 500
            /apiLogging                     | "verbose" | /apiLogging                | must be one of basic, detailed, off
            """)
    void unacceptableSettingsAre422(String place, String value, String pointer, String message) {
        var answer = put(SETTINGS, changed(place, value));

        assertProblem(answer, 422, "invalid-request");
        assertThat(answer.json().get("errors")).hasToString(
                "[{\"pointer\":\"" + pointer + "\",\"message\":\"" + message + "\"}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /enabled                   | "yes"     | /enabled                     | has the wrong type
            /defaults/queueId          | "8"       | /defaults/queueId            | has the wrong type
            /defaults/queueId          | 8.5       | /defaults/queueId            | has the wrong type
            /defaults/queueId          | 99999999999 | /defaults/queueId          | has the wrong type
            /defaults/queue            | 8         | /defaults/queue              | is not a known field
            /closingNote               | "x"       | /closingNote                 | is not a known field
            /resolving/closedStatusIds | ["5"]     | /resolving/closedStatusIds/0 | has the wrong type
            /apiLogging                | 2         | /apiLogging                  | has the wrong type
            """)
    void misshapenSettingsAre400(String place, String value, String pointer, String message) {
        var answer = put(SETTINGS, changed(place, value));

        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.json().get("errors")).hasToString(
                "[{\"pointer\":\"" + pointer + "\",\"message\":\"" + message + "\"}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "secret"     | null      | 422 | is required
            "secret"     | ""        | 422 | must not be empty
            "userName"   | "ü@x.y"   | 422 | must hold only printable ASCII characters
            "userName"   | "a@b.c\\n" | 422 | must hold only printable ASCII characters
            "userName"   | " a@b.c"  | 422 | must not begin or end with a blank
            "secret"     | 12        | 400 | has the wrong type
            "x"          | 1         | 400 | is not a known field
            """)
    void badCredentialsAreRefusedWithoutRepeatingThem(String name, String value, int status, String message) {
        var body = Caller.NEW_CREDENTIALS.replaceFirst("\"" + name.replace("\"", "") + "\": \"[^\"]*\"", "\"gone\": 1")
                .replace("\"gone\": 1", name + ": " + value);
        var answer = put(CREDENTIALS,
                body.contains(name) ? body : body.replaceFirst("\\{", "{" + name + ": " + value + ","));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("errors").get(0).get("message").asString()).isEqualTo(message);
        assertThat(answer.body()).doesNotContain("canary");
    }

    @Test
    void aCredentialOver200CharactersIs422() {
        assertProblem(put(CREDENTIALS, Caller.NEW_CREDENTIALS.replace("canary-code-1", "c".repeat(201))), 422,
                "invalid-request");
    }

    @Test
    void resolvingWithoutItsNoteIs422() {
        var body = Caller.settings();
        body.withObject("/resolving").put("allowed", true).putNull("noteTypeId").putNull("notePublishId");

        assertThat(put(SETTINGS, body.toString()).json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString()))
                .containsExactly("/resolving/noteTypeId", "/resolving/notePublishId");
    }

    @ParameterizedTest
    @ValueSource(strings = {SETTINGS, CREDENTIALS})
    void anUnconditionalChangeIs428(String route) {
        var body = route.equals(SETTINGS) ? Caller.settings().toString() : Caller.NEW_CREDENTIALS;
        assertProblem(admin.sent(admin.event("PUT", route).withJson(body)), 428, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {SETTINGS, CREDENTIALS})
    void textThatIsNoObjectIs400(String route) {
        for (var body : new String[]{"[]", "{", "{}{}", "{\"enabled\":true,\"enabled\":true}"}) {
            assertProblem(put(route, body), 400, "malformed-request");
        }
        assertProblem(put(route, "null"), 422, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {SETTINGS, CREDENTIALS})
    void aBodyOver64KibibytesIs413(String route) {
        assertProblem(put(route, "{}" + " ".repeat(65_535)), 413, "request-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {SETTINGS, CREDENTIALS})
    void anotherContentTypeIs415(String route) {
        assertProblem(admin.sent(admin.event("PUT", route).with("body", "a").withHeader("Content-Type", "text/plain")),
                415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({SETTINGS + ", force, true", CREDENTIALS + ", show, true", REFERENCE_DATA + ", all, true"})
    void anUnknownParameterIs400(String route, String name, String value) {
        assertProblem(admin.sent(admin.event("GET", route).withQuery(name, value)), 400, "malformed-request");
    }

    @Test
    void refreshIsTrueOrFalse() {
        assertProblem(admin.sent(admin.event("GET", REFERENCE_DATA).withQuery("refresh", "yes")), 422,
                "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"GET, " + SETTINGS, "PUT, " + SETTINGS, "GET, " + CREDENTIALS, "PUT, " + CREDENTIALS,
            "GET, " + REFERENCE_DATA})
    void onlyAdministratorsMay(String method, String route) {
        for (var role : new String[]{"operator", "reporter", "viewer", "guest"}) {
            assertProblem(admin.sent(admin.as(role, method, route)), 403, "forbidden");
        }
        assertProblem(admin.sent(TestEvent.of(method, route)), 401, "unauthenticated");
    }

    private TestAnswer put(String route, String body) {
        var tag = route.equals(CREDENTIALS) ? "\"1\"" : "\"7-1\"";
        return admin.sent(admin.event("PUT", route).withHeader("If-Match", tag).withJson(body));
    }

    private static String changed(String place, String value) {
        var body = Caller.settings();
        int cut = place.lastIndexOf('/');
        var parent = cut == 0 ? body : (ObjectNode) body.at(place.substring(0, cut));
        parent.set(place.substring(cut + 1), JsonMapper.shared().readTree(value));
        return body.toString();
    }

    private static void assertProblem(TestAnswer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }
}
