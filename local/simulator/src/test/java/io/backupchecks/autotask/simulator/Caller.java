package io.backupchecks.autotask.simulator;

import io.backupchecks.autotask.simulator.tenant.ApiUser.Login;
import io.backupchecks.autotask.simulator.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A client of the simulator that sends what it is told to, with the headers of an API user. */
final class Caller implements AutoCloseable {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    private final Map<String, String> headers;

    /** An answer with its body parsed; a missing node if it is no JSON. */
    record Answer(int status, String text, JsonNode json) {
        long itemId() {
            return json.path("itemId").asLong(-1);
        }

        List<String> errors() {
            return json.path("errors").valueStream().map(error -> error.asString("")).toList();
        }

        String message() {
            return json.path("Message").asString("");
        }

        List<Long> ids() {
            return StreamSupport.stream(json.path("items").spliterator(), false)
                    .map(item -> item.path("id").asLong(-1))
                    .toList();
        }
    }

    Caller(URI root, Map<String, String> headers) {
        this.root = root;
        this.headers = headers;
    }

    static Caller of(Simulator simulator) {
        Login login = simulator.tenant().user().login();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ApiIntegrationCode", login.integrationCode());
        headers.put("UserName", simulator.tenant().user().userName());
        headers.put("Secret", login.secret());
        headers.put("Content-Type", "application/json");
        return new Caller(simulator.origin(), headers);
    }

    /** The same caller with one header changed, or left out where the value is empty. */
    Caller with(String header, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        if (!value.isEmpty()) {
            changed.put(header, value);
        }
        return new Caller(root, changed);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    /** Sends to a path below {@code /ATServicesRest/V1.0}, or to one from the root or a whole address. */
    Answer send(String method, String path, String body) {
        try {
            return attempt(method, path, body);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    Answer attempt(String method, String path, String body) throws IOException {
        URI address = path.startsWith("//")
                ? root.resolve(path.substring(1))
                : root.resolve(path.startsWith("http")
                        ? path
                        : "/ATServicesRest/V1.0" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), Json.parse(response.body()));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
