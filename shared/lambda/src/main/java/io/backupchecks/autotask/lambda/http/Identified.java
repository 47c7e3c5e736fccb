package io.backupchecks.autotask.lambda.http;

/** Names the request in the answer. */
record Identified(Endpoint next) implements Endpoint {

    @Override
    public Response handle(Request request) {
        return next.handle(request).withHeader("X-Request-Id", request.id().value());
    }
}
