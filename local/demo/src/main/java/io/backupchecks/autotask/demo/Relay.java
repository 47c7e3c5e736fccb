package io.backupchecks.autotask.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sends requests to the neighbours, as Backupchecks does: with a limit that is longer than theirs. */
final class Relay implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Set<String> PASSED_BACK = Set.of("content-type", "etag", "retry-after", "x-request-id",
            "location");

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Reply send(String method, URI uri, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(LIMIT)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return reply(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Reply.text(502, "The local system did not answer: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Reply.text(503, "The demo is ending.");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static Reply reply(HttpResponse<String> answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> {
            if (PASSED_BACK.contains(name)) {
                headers.put(name, values.getLast());
            }
        });
        return new Reply(answer.statusCode(), headers, answer.body());
    }
}
