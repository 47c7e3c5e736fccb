package io.backupchecks.autotask.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo server, with one neighbour that stands for all. */
class DemoTest {
    private static final String STATE = "{\"tenants\": [{\"database\": 632538}]}";
    private static final String TENANT = "/_control/tenants/632538/";

    private final Neighbour neighbour = new Neighbour();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Demo demo;

    DemoTest() throws IOException {
        neighbour.tell("GET /_control/", 200, STATE);
        demo = Demo.start(0, new Neighbours(neighbour.origin(), neighbour.origin(), neighbour.origin(),
                role -> "token-of-" + role, InstantSource.fixed(Instant.parse("2026-01-12T21:00:00Z"))));
    }

    @AfterEach
    void stop() {
        demo.close();
        neighbour.close();
        client.close();
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(demo.origin().getHost()).isEqualTo("127.0.0.1");
        assertThat(demo.tickets()).hasToString(demo.origin() + "/#/autotask/tickets/");
    }

    @Test
    void showsItsPagesWithAStrictPolicy() throws Exception {
        var page = send("GET", "/", "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(send("GET", "/pages/runs.js", "").headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(send("GET", "/nowhere.js", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/../backups.json", "").statusCode()).isEqualTo(404);
    }

    @Test
    void callsTheContractInTheChosenRole() throws Exception {
        neighbour.tell("PUT /v1/customers/42/mapping?x=%26", 412, "{\"code\":\"version-mismatch\"}");

        var answer = client.send(request("PUT", "/v1/customers/42/mapping?x=%26", "{\"companyId\":1}")
                .header("Demo-Role", "operator")
                .header("If-Match", "\"3\"")
                .build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Demo-Status")).contains("412");
        assertThat(answer.body()).contains("version-mismatch");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().firstValue("X-Private")).isEmpty();
        assertThat(answer.headers().firstValue("Demo-Now")).contains("2026-01-12T21:00:00Z");
        var seen = neighbour.last("PUT /v1/customers/42/mapping?x=%26");
        assertThat(seen.body()).isEqualTo("{\"companyId\":1}");
        assertThat(seen.headers().get("Authorization")).containsExactly("Bearer token-of-operator");
        assertThat(seen.headers().get("If-match")).containsExactly("\"3\"");
        assertThat(seen.headers()).doesNotContainKey("Demo-role");
    }

    @Test
    void takesNoOtherRole() throws Exception {
        assertThat(as("boss", "GET", "/v1/settings", "").statusCode()).isEqualTo(400);
        assertThat(neighbour.seen()).isEmpty();
    }

    @Test
    void letsNoPageOfAnotherOriginAct() throws Exception {
        assertThat(send("POST", "/autotask/reset", "{}").statusCode()).isEqualTo(403);
        assertThat(send("GET", "/v1/settings", "").statusCode()).isEqualTo(403);
        assertThat(send("GET", "/backups/runs", "").statusCode()).isEqualTo(403);
        assertThat(neighbour.seen()).isEmpty();
    }

    @Test
    void passesOnWhatPeopleDoInAutotaskAndToTheClock() throws Exception {
        as("admin", "PATCH", "/autotask/tenants/632538/Companies/174", "{\"companyName\":\"New\"}");
        as("admin", "POST", "/clock?PT10S", "");

        assertThat(neighbour.lines()).containsExactly("PATCH " + TENANT + "Companies/174", "POST /clock?PT10S");
        assertThat(neighbour.last("PATCH " + TENANT + "Companies/174").headers().get("Content-type"))
                .containsExactly("application/json");
    }

    @Test
    void saysThatANeighbourIsGone() throws Exception {
        neighbour.close();

        assertThat(as("admin", "GET", "/v1/settings", "").headers().firstValue("Demo-Status")).contains("502");
        assertThat(as("admin", "GET", "/clock", "").statusCode()).isEqualTo(502);
    }

    @Test
    void keepsRunsTheNewestFirstAndAddsThoseOfANight() throws Exception {
        var before = json(as("admin", "GET", "/backups/runs", ""));
        var added = json(as("admin", "POST", "/backups/runs", "{}")).path("added").asInt();
        as("admin", "POST", "/backups/runs", "{}");
        var after = json(as("admin", "GET", "/backups/runs", ""));

        assertThat(before.path(0).path("run").path("startedAt").asString()).isEqualTo("2026-01-12T12:40:00+01:00");
        assertThat(before.path(0).path("customer").path("name").asString()).isEqualTo("Bakker & Zonen");
        assertThat(after.size()).isEqualTo(before.size() + 2 * added);
        var ids = new HashSet<String>();
        after.forEach(run -> ids.add(run.path("runId").asString()));
        assertThat(ids).hasSize(after.size()).allMatch(id -> id.matches("\\d+"));
        assertThat(json(as("admin", "GET", "/backups/customers", "")).size()).isGreaterThan(8);
        assertThat(as("admin", "GET", "/backups/elsewhere", "").statusCode()).isEqualTo(404);
    }

    @Test
    void setsTheStageOnceOverTheContract() throws Exception {
        neighbour.tell("POST " + TENANT + "Companies", 200, "{\"id\": 901}");
        neighbour.tell("POST /v1/runs/1302/ticket", 201, "{\"ticket\": {\"id\": 48214}}");
        neighbour.tell("POST /v1/runs/1305/ticket", 202, "{}");
        neighbour.tell("GET " + TENANT + "Tickets", 200, "{\"items\": [{\"id\": 1, \"title\": \"t\"}]}");
        neighbour.tell("GET /v1/settings", 200, "{\"resolving\": {\"allowed\": false}, \"closingNote\": \"n\"}");

        as("admin", "GET", "/backups/runs", "");
        var calls = neighbour.lines().size();
        as("admin", "GET", "/backups/runs", "");

        assertThat(neighbour.lines()).hasSize(calls)
                .contains("DELETE " + TENANT + "Companies/901", "POST /v1/customers/47/mapping/refresh",
                        "POST /clock?PT8M", "GET /v1/runs/1305/ticket");
        assertThat(neighbour.last("POST " + TENANT + "TimeEntries").body()).contains("48214");
        assertThat(neighbour.last("POST " + TENANT + "Tickets").body()).isEqualTo("{\"title\":\"t\"}");
        assertThat(neighbour.last("PUT /v1/settings").body()).contains("\"allowed\":true").doesNotContain("closing");
        assertThat(neighbour.last("PUT /v1/settings").headers().get("If-match")).containsExactly("\"7\"");
        assertThat(neighbour.last("POST /v1/runs/1301/ticket").body()).contains("Weekly archive")
                .doesNotContain("runId");
    }

    @Test
    void booksTimeOnlyWhenTheLastCheckIsOverAndRenamesWhatIsMapped() throws Exception {
        neighbour.tell("POST /v1/runs/1300/ticket", 201, "{\"ticket\": {\"id\": 48300}}");
        neighbour.tell("POST /v1/runs/1301/ticket", 201, "{\"ticket\": {\"id\": 48301}}");

        as("admin", "GET", "/backups/runs", "");

        assertThat(neighbour.lines()).containsSubsequence("PATCH " + TENANT + "Companies/175",
                "POST /v1/mapping-refreshes");
        assertThat(neighbour.lines()).filteredOn(line -> line.matches("(POST|DELETE) .*(faults|TimeEntries)"))
                .containsSequence("POST /_control/faults", "POST " + TENANT + "TimeEntries", "DELETE /_control/faults");
        assertThat(neighbour.last("POST /v1/runs/1300/ticket/resolution").body()).isEqualTo("{\"cycle\": 1}");
        assertThat(neighbour.last("POST " + TENANT + "TimeEntries").body()).contains("48300");
    }

    @Test
    void leavesAStageThatIsSetAsItIs() throws Exception {
        as("admin", "GET", "/backups/runs", "");

        assertThat(neighbour.lines()).noneMatch(line -> line.contains("TimeEntries") || line.contains("/clock")
                || line.startsWith("PATCH"));
    }

    @Test
    void isMadeOfFilesThatLoadNothingFromElsewhere() throws Exception {
        for (var run : json(as("admin", "GET", "/backups/runs", ""))) {
            assertThat(StreamSupport.stream(run.path("objects").spliterator(), false)).hasSizeLessThanOrEqualTo(500);
        }
        assertThat(send("GET", "/", "").body()).doesNotContain("http:", "https:", "style=", "onclick");
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(request(method, path, body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> as(String role, String method, String path, String body) throws Exception {
        return client.send(request(method, path, body).header("Demo-Role", role).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(demo.origin() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
