package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.problem.ProblemCode;

/** Lets callers through whose role has the permission: else 403. */
record Permitted(Permission permission, Endpoint next) implements Endpoint {

    @Override
    public Response handle(Request request) {
        return permission.isGivenTo(request.caller().role()) ? next.handle(request) : forbidden();
    }

    static Response forbidden() {
        return Response.problem(ProblemCode.FORBIDDEN, "The role in which you are active in Backupchecks does not "
                + "permit this. Nothing was done. Switch to a role that does, or ask your administrator.");
    }
}
