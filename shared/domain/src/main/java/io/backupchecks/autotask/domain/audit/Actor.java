package io.backupchecks.autotask.domain.audit;

import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Operator;

/**
 * Who did what an audit event tells, and in which request.
 *
 * @param role the role in lower case, or {@code service}
 * @param tokenId the {@code jti} of the caller's token, empty for the service itself
 */
public record Actor(Operator operator, String role, String tokenId, String requestId) {
    private static final Operator RECONCILER = new Operator("reconciler", "Reconciler");
    private static final Operator NAME_SYNC = new Operator("name-sync", "Name sync");

    /** The person who sent the request. */
    public static Actor of(Caller caller) {
        return new Actor(caller.operator(), caller.role().name().toLowerCase(java.util.Locale.ROOT), caller.tokenId(),
                caller.requestId().value());
    }

    /** The schedule that looks after open outcomes. */
    public static Actor reconciler(String requestId) {
        return new Actor(RECONCILER, "service", "", requestId);
    }

    /** The schedule that keeps names in step. */
    public static Actor nameSync(String requestId) {
        return new Actor(NAME_SYNC, "service", "", requestId);
    }
}
