package io.backupchecks.autotask.lambda.priming;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.backupchecks.autotask.domain.audit.AuditRetention;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.domain.time.TimeLeft;
import io.backupchecks.autotask.lambda.auth.Audience;
import io.backupchecks.autotask.lambda.auth.CallerKeys;
import io.backupchecks.autotask.lambda.auth.Issuer;
import io.backupchecks.autotask.lambda.auth.KeySet;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.auth.TokenAuthentication;
import io.backupchecks.autotask.lambda.http.Edge;
import io.backupchecks.autotask.lambda.http.HttpHandler;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Json;
import io.backupchecks.autotask.lambda.json.Violations;
import io.backupchecks.autotask.lambda.log.Invocation.AwsRequestId;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.log.LogLevel;
import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.metrics.Metrics;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Requests that a function sends to an edge of its own: every step of the real one, with a key that is forgotten
 * afterwards and with lines that nobody reads. The bodies of the function's own routes are learnt by reading an empty one
 * of each.
 */
public final class DryRequest {
    private static final String PARTY = "dry-request";
    private static final String KEY_ID = "dry";
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final String RESOURCE = "/dry";

    private final Routes routes;
    private final Json json;
    private final Clock clock;
    private final LongSupplier nanos;

    @Inject
    public DryRequest(Routes routes, Json json, Clock clock, LongSupplier nanos) {
        this.routes = routes;
        this.json = json;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** The rehearsal as a step. */
    public PrimingStep step() {
        return new PrimingStep("dry request", this::send);
    }

    private void send() {
        routes.routes().forEach(route -> json.read("{}", route.body()));
        var key = key();
        var handler = new HttpHandler(edge(key), dryRoutes(), () -> new RequestId(PARTY), nanos);
        answer(handler, event(token(key), "{\\\"name\\\": \\\"dry\\\"}"));
        answer(handler, event(token(key), "{}"));
        answer(handler, event(token(key), "{\\\"unknown\\\": 1}"));
    }

    private void answer(HttpHandler handler, String event) {
        handler.answer(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                new Request.Occasion(new AwsRequestId(PARTY), new TimeLeft(nanos, LONGEST)));
    }

    private static Routes dryRoutes() {
        return Routes.of(Route.post(RESOURCE, Permission.SEE_TICKETS, DryBody.class, (_, body) -> Response.ok(body)));
    }

    private Edge edge(ECKey key) {
        var keys = new CallerKeys(new Issuer(PARTY), new Audience(PARTY), KeySet.of(List.of(key)),
                AuditRetention.USUAL);
        var origin = new Origin(PARTY, new Origin.FunctionName(PARTY));
        return new Edge(new TokenAuthentication(() -> keys, clock), json,
                new Log(LogLevel.DEBUG, origin, _ -> {
                }, clock),
                new Metrics(new Metrics.Namespace(PARTY), origin, _ -> {
                }, clock), clock);
    }

    private static String event(String token, String body) {
        return """
                {"httpMethod": "POST", "resource": "%s", "path": "%s", "body": "%s", "headers": {
                "Authorization": "Bearer %s", "Content-Type": "application/json"}}"""
                .formatted(RESOURCE, RESOURCE, body, token);
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(KEY_ID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(ECKey key) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY_ID).build(), claims());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet claims() {
        var now = clock.instant();
        return new JWTClaimsSet.Builder().issuer(PARTY)
                .audience(PARTY)
                .subject(PARTY)
                .jwtID(PARTY)
                .claim("name", PARTY)
                .claim("role", "operator")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
    }

    private record DryBody(String name) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.text("name", name, 100);
        }
    }
}
