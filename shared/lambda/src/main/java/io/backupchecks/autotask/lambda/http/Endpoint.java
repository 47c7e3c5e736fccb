package io.backupchecks.autotask.lambda.http;

/** Answers requests. Every step of the edge is one, around the next. */
@FunctionalInterface
public interface Endpoint {

    Response handle(Request request);
}
