package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.mapping.Obstacle;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.mapping.CompanyFailures;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;

/** What each obstacle is called in the contract, and what to do about it. */
final class ObstacleWords {
    private static final CompanyFailures FAILURES = new CompanyFailures("Nothing was changed.");

    private ObstacleWords() {}

    static Response response(Obstacle obstacle) {
        return Response.problem(problem(obstacle));
    }

    private static Problem problem(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NotConfigured _ -> Problem.of(ProblemCode.INTEGRATION_NOT_CONFIGURED,
                    "The Autotask integration is not set up yet: an administrator has to enter credentials. Nothing was changed.");
            case Obstacle.Untested _ -> Problem.of(ProblemCode.CONNECTION_UNTESTED,
                    "The stored credentials have not been tested: an administrator has to press \"Test connection\". Nothing was changed.");
            case Obstacle.BreakerOpen _ -> FAILURES.rejected();
            case Obstacle.Failed(var failure) -> FAILURES.problem(failure);
        };
    }
}
