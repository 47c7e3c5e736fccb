package io.backupchecks.autotask.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.simulator.wire.Fault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The story of the README, on the whole system. */
class LocalSystemTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalSystem system;

    LocalSystemTest() throws Exception {
        system = LocalSystem.start(Options.parse(List.of("--port", "0")));
    }

    @BeforeEach
    void isReady() {
        assertThat(system.api().getPort()).isPositive();
    }

    @AfterEach
    void end() {
        system.close();
        client.close();
    }

    @Test
    void makesOneTicketForARunHoweverOftenItIsAskedFor() throws Exception {
        var first = create("4711");
        var second = create("4711");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains("/v1/runs/4711/ticket");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("\"created\":false", "\"state\":\"created\"");
        assertThat(system.standIns().autotask().tickets()).hasSize(1);
    }

    @Test
    void verifiesATicketWhoseAnswerWasSwallowed() throws Exception {
        system.standIns().autotask().faults().next("POST /Tickets", Fault.answerLost());

        var created = create("4712");
        var moved = send("POST", URI.create(system.control() + "/clock?PT10S"), "");
        var seen = send("GET", URI.create(system.api() + "/v1/runs/4712/ticket"), "");

        assertThat(created.statusCode()).isEqualTo(202);
        assertThat(created.body()).contains("\"state\":\"verifying\"");
        assertThat(created.headers().firstValue("Retry-After")).contains("5");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("\"adopted\":true");
        assertThat(system.standIns().autotask().tickets()).hasSize(1);
    }

    @Test
    void showsTheDemoFirst() throws Exception {
        var page = send("GET", system.demo(), "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Backupchecks");
        assertThat(Welcome.text(system)).contains("Open       " + system.demo());
    }

    @Test
    void steersTokensAndTime() throws Exception {
        assertThat(send("GET", URI.create(system.control() + "/token?boss"), "").statusCode()).isEqualTo(400);
        assertThat(send("GET", URI.create(system.control() + "/clock"), "").body()).contains("T");
        assertThat(send("POST", URI.create(system.control() + "/clock?-PT1S"), "").statusCode()).isEqualTo(400);
        assertThat(send("POST", URI.create(system.control() + "/clock?soon"), "").statusCode()).isEqualTo(400);
        assertThat(send("GET", URI.create(system.control() + "/elsewhere"), "").statusCode()).isEqualTo(404);
        assertThat(Welcome.text(system)).contains(system.api() + "/v1", "local/token operator");
    }

    private HttpResponse<String> create(String run) throws Exception {
        return send("POST", URI.create(system.api() + "/v1/runs/" + run + "/ticket"),
                Files.readString(Path.of("..", "request.json")));
    }

    private HttpResponse<String> send(String method, URI uri, String body) throws Exception {
        var asked = HttpRequest.newBuilder(URI.create(system.control() + "/token?operator")).build();
        var token = client.send(asked, HttpResponse.BodyHandlers.ofString()).body().strip();
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
