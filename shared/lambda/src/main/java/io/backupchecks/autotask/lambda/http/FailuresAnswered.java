package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.problem.ProblemCode;

/** Answers exceptions: lost infrastructure with its problem, a bug with 500. Nothing of the exception is shown. */
record FailuresAnswered(Failures failures, Log log, Endpoint next) implements Endpoint {

    @Override
    public Response handle(Request request) {
        try {
            return next.handle(request);
        } catch (RuntimeException e) {
            return answer(e);
        }
    }

    static Response internalError() {
        return Response.problem(ProblemCode.INTERNAL_ERROR, "Something unexpected happened in the integration. "
                + "Look at the run before trying again; tell your administrator the request id if it comes back.");
    }

    private Response answer(RuntimeException exception) {
        log.error("request failed", exception);
        return failures.problem(exception).map(Response::problem).orElseGet(FailuresAnswered::internalError);
    }
}
