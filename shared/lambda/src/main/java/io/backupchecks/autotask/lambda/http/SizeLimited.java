package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.problem.ProblemCode;

/** Lets bodies through up to the route's limit: else 413. */
record SizeLimited(BodyLimit limit, Endpoint next) implements Endpoint {

    @Override
    public Response handle(Request request) {
        return request.body().size() <= limit.bytes()
                ? next.handle(request)
                : Response.problem(ProblemCode.REQUEST_TOO_LARGE,
                        "The body has more than " + limit.bytes() + " bytes. Nothing was done.");
    }
}
