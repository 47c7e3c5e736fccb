package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.mapping.Obstacle;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.problem.AutotaskAnswer;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.time.Duration;

/** What each obstacle is called in the contract, and what to do about it. */
final class ObstacleWords {
    private static final Duration UNREACHABLE = Duration.ofSeconds(30);
    private static final Duration BREAKER = Duration.ofMinutes(5);

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
            case Obstacle.BreakerOpen _ -> rejected();
            case Obstacle.Failed(var failure) -> problem(failure);
        };
    }

    private static Problem problem(DeskFailure failure) {
        return switch (failure) {
            case DeskFailure.Unreachable _ -> Problem
                    .of(ProblemCode.AUTOTASK_UNREACHABLE,
                            "Autotask did not answer. Nothing was changed. Try again later.")
                    .withRetryAfter(UNREACHABLE);
            case DeskFailure.RateLimited(var wait) -> Problem
                    .of(ProblemCode.AUTOTASK_RATE_LIMITED,
                            "Autotask takes no more requests at the moment. Nothing was changed. Try again later.")
                    .withRetryAfter(wait);
            case DeskFailure.CredentialsRejected _ -> rejected();
            case DeskFailure.Refused(var status, var messages) -> Problem
                    .of(ProblemCode.AUTOTASK_REFUSED,
                            "Autotask refused to show companies. Nothing was changed. What it said is below.")
                    .withAutotask(new AutotaskAnswer(status, messages));
            case DeskFailure.BadAnswer(var reason) -> Problem.of(ProblemCode.AUTOTASK_BAD_ANSWER,
                    "Autotask's answer cannot be trusted: " + reason + ". Nothing was changed. Try again later.");
        };
    }

    private static Problem rejected() {
        return Problem
                .of(ProblemCode.CREDENTIALS_REJECTED,
                        "Autotask rejects the stored credentials. Nothing was changed, and nothing is sent until an administrator has tested the connection.")
                .withRetryAfter(BREAKER);
    }
}
