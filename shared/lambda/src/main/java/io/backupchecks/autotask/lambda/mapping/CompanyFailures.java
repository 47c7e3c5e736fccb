package io.backupchecks.autotask.lambda.mapping;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.lambda.problem.AutotaskAnswer;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.time.Duration;

/**
 * Says why Autotask could not be asked about companies, and what that means.
 *
 * @param meaning what became of the request: a sentence
 */
public record CompanyFailures(String meaning) {
    private static final Duration UNREACHABLE = Duration.ofSeconds(30);
    private static final Duration BREAKER = Duration.ofMinutes(5);

    public Problem problem(DeskFailure failure) {
        return switch (failure) {
            case DeskFailure.Unreachable _ -> Problem
                    .of(ProblemCode.AUTOTASK_UNREACHABLE, "Autotask did not answer. " + meaning + " Try again later.")
                    .withRetryAfter(UNREACHABLE);
            case DeskFailure.RateLimited(var wait) -> Problem
                    .of(ProblemCode.AUTOTASK_RATE_LIMITED,
                            "Autotask takes no more requests at the moment. " + meaning + " Try again later.")
                    .withRetryAfter(wait);
            case DeskFailure.CredentialsRejected _ -> rejected();
            case DeskFailure.Refused(var status, var messages) -> Problem
                    .of(ProblemCode.AUTOTASK_REFUSED,
                            "Autotask refused to show companies; what it said is below. " + meaning
                                    + " An administrator has to look at the rights of the API user.")
                    .withAutotask(new AutotaskAnswer(status, messages));
            case DeskFailure.BadAnswer(var reason) -> Problem.of(ProblemCode.AUTOTASK_BAD_ANSWER,
                    "Autotask's answer cannot be trusted: " + reason + ". " + meaning + " Try again later.");
        };
    }

    /** Also while nothing is asked because they were rejected before. */
    public Problem rejected() {
        return Problem
                .of(ProblemCode.CREDENTIALS_REJECTED,
                        "Autotask rejects the stored credentials. " + meaning
                                + " Nothing is sent until an administrator has tested the connection.")
                .withRetryAfter(BREAKER);
    }
}
