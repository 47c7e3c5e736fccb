package io.backupchecks.autotask.domain.caller;

/**
 * The authenticated sender of one request.
 *
 * @param tokenId the token's {@code jti}; it goes into the audit trail
 * @param requestId names this request in every answer, log line and audit event
 */
public record Caller(Operator operator, Role role, String tokenId, RequestId requestId) {}
