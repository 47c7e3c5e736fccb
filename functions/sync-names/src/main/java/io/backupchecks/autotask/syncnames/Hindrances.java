package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.sync.SyncReport.End;
import io.backupchecks.autotask.lambda.problem.AutotaskAnswer;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.time.Duration;

/** Words why companies could not be looked at; no mapping got worse by it. */
final class Hindrances {
    private static final Duration UNREACHABLE = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration BREAKER = Duration.ofMinutes(5);
    private static final Duration TIME = Duration.ofSeconds(2);

    private Hindrances() {}

    static Problem problem(End end) {
        return switch (end) {
            case NOT_CONFIGURED -> Problem.of(ProblemCode.INTEGRATION_NOT_CONFIGURED,
                    "The integration has no settings yet. Nothing was looked at. An administrator has to set it up.");
            case DISABLED -> Problem.of(ProblemCode.INTEGRATION_DISABLED,
                    "The integration is switched off. Nothing was looked at. An administrator can switch it on.");
            case CONNECTION_UNTESTED -> Problem.of(ProblemCode.CONNECTION_UNTESTED,
                    "The connection to Autotask has not been tested with these credentials. Nothing was looked at. "
                            + "An administrator has to test it.");
            case CREDENTIALS_REJECTED -> rejected();
            case BUDGET_SPENT -> Problem
                    .of(ProblemCode.AUTOTASK_RATE_LIMITED,
                            "Half of the requests that Autotask allows in an hour are used; the rest is kept for tickets. "
                                    + "Try again later.")
                    .withRetryAfter(LIMIT);
            case DONE, OUT_OF_TIME, FAILED -> Problem
                    .of(ProblemCode.NOT_ENOUGH_TIME, "There was not enough time to look at the companies. Try again.")
                    .withRetryAfter(TIME);
        };
    }

    static Problem problem(DeskFailure failure) {
        return switch (failure) {
            case DeskFailure.Unreachable _ -> Problem
                    .of(ProblemCode.AUTOTASK_UNREACHABLE,
                            "Autotask cannot be reached. What is not known stays as it is. Try again later.")
                    .withRetryAfter(UNREACHABLE);
            case DeskFailure.RateLimited(var wait) -> Problem
                    .of(ProblemCode.AUTOTASK_RATE_LIMITED,
                            "Autotask takes no more requests at the moment. What is not known stays as it is. Try again later.")
                    .withRetryAfter(wait);
            case DeskFailure.CredentialsRejected _ -> rejected();
            case DeskFailure.Refused(var status, var messages) -> Problem
                    .of(ProblemCode.AUTOTASK_REFUSED,
                            "Autotask refused to show companies; what it said is below. What is not known stays as it is. "
                                    + "An administrator has to look at the rights of the API user.")
                    .withAutotask(new AutotaskAnswer(status, messages));
            case DeskFailure.BadAnswer(var reason) -> Problem.of(ProblemCode.AUTOTASK_BAD_ANSWER,
                    "Autotask's answer cannot be trusted: " + reason + ". What is not known stays as it is.");
        };
    }

    private static Problem rejected() {
        return Problem
                .of(ProblemCode.CREDENTIALS_REJECTED,
                        "Autotask rejects the credentials of the API user. What is not known stays as it is. "
                                + "An administrator has to mend them and test the connection.")
                .withRetryAfter(BREAKER);
    }
}
