package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.lambda.auth.Authentication;
import io.backupchecks.autotask.lambda.auth.Authentication.Verdict;
import io.backupchecks.autotask.lambda.auth.TokenDefect;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.Locale;

/** Lets requests through whose token proves who sends them: else 401, or 403 where the role has no permission at all. */
record Authenticated(Authentication authentication, Endpoint next) implements Endpoint {

    @Override
    public Response handle(Request request) {
        return switch (authentication.judge(request.headers().all("Authorization"), request.id())) {
            case Verdict.Known(var caller) -> noted(next.handle(request.from(caller)), caller);
            case Verdict.RoleUnknown() -> Permitted.forbidden();
            case Verdict.Refused(var defect) -> unauthenticated(defect);
        };
    }

    private static Response noted(Response response, Caller caller) {
        return response.noting("operator_id", caller.operator().id())
                .noting("role", caller.role().name().toLowerCase(Locale.ROOT))
                .noting("token_id", caller.tokenId());
    }

    private static Response unauthenticated(TokenDefect defect) {
        return Response
                .problem(ProblemCode.UNAUTHENTICATED,
                        defect.reason() + " Nothing was done. Backupchecks must send a fresh token with every call.")
                .withHeader("WWW-Authenticate", "Bearer")
                .noting("token_defect", defect.name().toLowerCase(Locale.ROOT));
    }
}
