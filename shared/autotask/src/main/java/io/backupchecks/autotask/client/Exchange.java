package io.backupchecks.autotask.client;

import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes one call over HTTP, once, and waits for the whole answer. */
final class Exchange {
    private final AutotaskConnections connections;
    private final UrlRule rule;
    private final CallObserver observer;

    @Inject
    Exchange(AutotaskConnections connections, UrlRule rule, CallObserver observer) {
        this.connections = connections;
        this.rule = rule;
        this.observer = observer;
    }

    /** The address is checked before the headers, which may hold secrets, are attached. */
    Answer send(Request request, RequestHeaders headers) {
        if (!rule.admits(request.uri())) {
            return new Answer.NotSent("the address is not one that may be called");
        }
        if (!headers.canBeSent()) {
            return new Answer.NotSent("the credentials hold characters that no header can carry");
        }
        return request.limit().isPositive() ? observed(request, headers) : new Answer.NotSent("no time is left");
    }

    private Answer observed(Request request, RequestHeaders headers) {
        var startedAt = System.nanoTime();
        var bytes = new AtomicInteger();
        var answer = watched(request, headers, bytes);
        var duration = Duration.ofNanos(System.nanoTime() - startedAt);
        observer.called(new CallReports(request, headers).of(answer, duration, bytes.get()));
        return answer;
    }

    private Answer watched(Request request, RequestHeaders headers, AtomicInteger bytes) {
        try (var watch = connections.watch()) {
            return exchanged(request, headers, new OnceBody(BodyPublishers.ofString(request.body()), watch),
                    _ -> new LimitedBody(request.operation().mostBytes(), bytes::set));
        }
    }

    private Answer exchanged(Request request, RequestHeaders headers, OnceBody body, BodyHandler<Content> handler) {
        var builder = HttpRequest.newBuilder(request.uri()).header("Content-Type", "application/json");
        headers.attachTo(builder);
        if (request.once()) {
            builder.method(request.operation().method(), new OnceHead());
        } else if (request.body().isEmpty()) {
            builder.GET();
        } else {
            builder.method(request.operation().method(), body);
        }
        return whole(connections.client().sendAsync(builder.build(), handler), body, request.limit());
    }

    /** The client's own timeout ends at the headers; this one is for the body as well. */
    private static Answer whole(CompletableFuture<HttpResponse<Content>> pending, OnceBody body, Duration limit) {
        try {
            return received(pending.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException broken) {
            return failed(body, Breakage.of(broken));
        } catch (TimeoutException _) {
            return abandoned(pending, body, "no whole answer in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return abandoned(pending, body, "interrupted");
        }
    }

    private static Answer received(HttpResponse<Content> response) {
        return new Answer.Received(response.statusCode(), response.body(),
                RetryAfter.header(response.headers().firstValue("Retry-After")));
    }

    /** The body is withheld first: a connection that is made just now must not send it any more. */
    private static Answer abandoned(CompletableFuture<?> pending, OnceBody body, String reason) {
        var answer = failed(body, reason);
        pending.cancel(true);
        return answer;
    }

    private static Answer failed(OnceBody body, String reason) {
        return body.withhold() ? new Answer.NotSent(reason) : new Answer.Broken(reason);
    }
}
