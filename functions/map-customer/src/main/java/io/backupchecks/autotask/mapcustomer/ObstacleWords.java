package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.mapping.Obstacle;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.mapping.CompanyFailures;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.time.Duration;

/** What each obstacle is called in the contract, and what to do about it. */
final class ObstacleWords {
    private static final Duration TIME = Duration.ofSeconds(2);

    private ObstacleWords() {}

    static Response response(Obstacle obstacle) {
        return Response.problem(problem(obstacle, "Nothing was changed."));
    }

    /** @param meaning what became of the request: a sentence */
    static Problem problem(Obstacle obstacle, String meaning) {
        return switch (obstacle) {
            case Obstacle.NotConfigured _ -> Problem.of(ProblemCode.INTEGRATION_NOT_CONFIGURED,
                    "The Autotask integration is not set up yet: an administrator has to enter credentials. "
                            + meaning);
            case Obstacle.Untested _ -> Problem.of(ProblemCode.CONNECTION_UNTESTED,
                    "The stored credentials have not been tested: an administrator has to press \"Test connection\". "
                            + meaning);
            case Obstacle.BreakerOpen _ -> new CompanyFailures(meaning).rejected();
            case Obstacle.OutOfTime _ -> Problem
                    .of(ProblemCode.NOT_ENOUGH_TIME,
                            "Autotask answered too slowly for all companies to be read. " + meaning
                                    + " Try again later.")
                    .withRetryAfter(TIME);
            case Obstacle.Failed(var failure) -> new CompanyFailures(meaning).problem(failure);
        };
    }
}
