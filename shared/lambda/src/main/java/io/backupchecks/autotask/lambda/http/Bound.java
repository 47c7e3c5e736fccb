package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.json.Json;
import io.backupchecks.autotask.lambda.json.Reading;
import io.backupchecks.autotask.lambda.json.Violation;
import io.backupchecks.autotask.lambda.json.Violations;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.List;

/**
 * Reads what the route takes and calls its action: 400 for what has the wrong shape, then 422 with everything that
 * breaks a rule in path, query and body.
 */
record Bound<B extends Record>(Json json, Route<B> route) implements Endpoint {
    private static final String NOTHING = "{}";

    @Override
    public Response handle(Request request) {
        var parameters = new Parameters(route);
        var misplaced = parameters.misplaced(request.query());
        return misplaced.isEmpty() ? bodyRead(request, parameters) : malformed(misplaced);
    }

    private Response bodyRead(Request request, Parameters parameters) {
        var violations = new Violations();
        parameters.check(request, violations);
        return switch (read(request.body())) {
            case Reading.Malformed<B>(var violation) -> malformed(List.of(violation));
            case Reading.Absent<B>() -> {
                violations.missingBody();
                yield invalid(violations);
            }
            case Reading.Bound<B>(var body) -> checked(request, body, violations);
        };
    }

    private Response checked(Request request, B body, Violations violations) {
        json.check(body, violations);
        return violations.found().isEmpty() ? route.action().act(request, body) : invalid(violations);
    }

    private Reading<B> read(Body body) {
        return switch (body) {
            case Body.Unreadable _ -> new Reading.Malformed<>(new Violation("", "is not UTF-8"));
            case Body.Text(var text) when text.isEmpty() && needsNothing() -> json.read(NOTHING, route.body());
            case Body.Text(var text) -> json.read(text, route.body());
        };
    }

    /** Whether an object without fields would do: then no body at all does, too. */
    private boolean needsNothing() {
        var violations = new Violations();
        if (json.read(NOTHING, route.body()) instanceof Reading.Bound<B>(var body)) {
            json.check(body, violations);
        }
        return violations.found().isEmpty();
    }

    private static Response malformed(List<Violation> errors) {
        return Response.problem(Problem
                .of(ProblemCode.MALFORMED_REQUEST,
                        "The request does not have the shape that the contract describes. Nothing was done.")
                .withErrors(errors));
    }

    private static Response invalid(Violations violations) {
        return Response.problem(Problem
                .of(ProblemCode.INVALID_REQUEST,
                        "Values of the request are missing or not acceptable; every one is named. Nothing was done.")
                .withErrors(violations.found()));
    }
}
