package io.backupchecks.autotask.simulator.rest;

import io.backupchecks.autotask.simulator.tenant.Limit;
import io.backupchecks.autotask.simulator.tenant.Toggle;
import io.backupchecks.autotask.simulator.wire.Reply;
import io.backupchecks.autotask.simulator.wire.Request;
import java.util.Optional;

/** Decides who calls: every failed login looks the same, 401 without a body. */
final class Authenticator {
    private static final Reply UNAUTHORIZED = Reply.empty(401);
    private static final Reply BAD_CODE = Reply.errors(500, "IntegrationCode is invalid.");

    private final Tenants tenants;

    /** Who calls, or why nobody does. */
    sealed interface Outcome {
        record Admitted(Session session) implements Outcome {}

        record Refused(Reply reply) implements Outcome {}
    }

    Authenticator(Tenants tenants) {
        this.tenants = tenants;
    }

    Outcome authenticate(Request request, String zone) {
        Optional<Session> session = request.header("UserName")
                .flatMap(tenants::byUserName)
                .filter(found -> found.tenant().zone().prefix().equalsIgnoreCase(zone))
                .filter(found -> admits(found, request.header("Secret").orElse("")));
        return session.isPresent() ? withCode(session.get(), request) : new Outcome.Refused(UNAUTHORIZED);
    }

    private static boolean admits(Session session, String secret) {
        return session.user().admits(secret, session.tenant().behaviour().of(Limit.FAILED_LOGINS));
    }

    private static Outcome withCode(Session session, Request request) {
        Optional<String> code = request.header("ApiIntegrationCode");
        if (code.isEmpty() && !session.tenant().behaviour().is(Toggle.MISSING_CODE_AS_500)) {
            return new Outcome.Refused(UNAUTHORIZED);
        }
        return code.filter(session.user().login().integrationCode()::equals).isPresent()
                ? new Outcome.Admitted(session)
                : new Outcome.Refused(BAD_CODE);
    }
}
