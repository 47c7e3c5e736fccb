package io.backupchecks.autotask.lambda.testing;

import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.lambda.auth.TokenAuthentication;
import io.backupchecks.autotask.lambda.http.Edge;
import io.backupchecks.autotask.lambda.http.HttpHandler;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.json.Json;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.log.LogLevel;
import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.metrics.Metrics;
import java.time.Instant;

/** Routes behind the real edge, with a clock, keys and output of the test. */
public final class TestFunction {
    public static final String MADE_REQUEST_ID = "made-request-id";

    private final TestClock clock = new TestClock(Instant.parse("2026-01-12T21:07:00.123Z"));
    private final TestTokens tokens = new TestTokens(clock);
    private final CapturedLines lines = new CapturedLines();
    private final HttpHandler handler;

    public TestFunction(Routes routes) {
        var origin = new Origin("backupchecks-autotask", new Origin.FunctionName("test-function"));
        var edge = new Edge(new TokenAuthentication(tokens.keys(), clock), new Json(),
                new Log(LogLevel.INFO, origin, lines, clock),
                new Metrics(new Metrics.Namespace("Backupchecks/Autotask"), origin, lines, clock), clock);
        handler = new HttpHandler(edge, routes, () -> new RequestId(MADE_REQUEST_ID), () -> 0L);
    }

    public TestAnswer call(TestEvent event) {
        return TestAnswer.of(handler, event);
    }

    /** Calls with a good token of the role. */
    public TestAnswer call(Role role, TestEvent event) {
        return call(event.withToken(tokens.tokenFor(role)));
    }

    public TestClock clock() {
        return clock;
    }

    public TestTokens tokens() {
        return tokens;
    }

    public CapturedLines lines() {
        return lines;
    }
}
