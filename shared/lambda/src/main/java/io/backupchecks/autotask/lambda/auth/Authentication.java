package io.backupchecks.autotask.lambda.auth;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.RequestId;
import java.util.List;

/** Finds out who sent a request. */
@FunctionalInterface
public interface Authentication {

    /**
     * Judges one request.
     *
     * @param authorization every {@code Authorization} header of the request
     */
    Verdict judge(List<String> authorization, RequestId requestId);

    /** What a request's token proves. */
    sealed interface Verdict {

        /** The token is good. */
        record Known(Caller caller) implements Verdict {}

        /** The token is good, but its role has no permission at all. */
        record RoleUnknown() implements Verdict {}

        /** The token proves nothing. */
        record Refused(TokenDefect defect) implements Verdict {}
    }
}
