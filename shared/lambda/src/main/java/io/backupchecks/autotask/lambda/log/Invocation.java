package io.backupchecks.autotask.lambda.log;

/**
 * What a log line says about the invocation in which it was written.
 *
 * @param awsRequestId Lambda's own id of the invocation
 * @param correlationId the caller's id of the request, or an event's id
 */
public record Invocation(AwsRequestId awsRequestId, String correlationId) {

    /** Lambda's own id of an invocation. */
    public record AwsRequestId(String value) {}
}
