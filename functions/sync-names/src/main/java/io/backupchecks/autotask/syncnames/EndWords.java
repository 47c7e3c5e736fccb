package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.sync.SyncReport.End;
import io.backupchecks.autotask.lambda.mapping.CompanyFailures;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.time.Duration;

/** Words why companies could not be looked at; no mapping got worse by it. */
final class EndWords {
    private static final CompanyFailures FAILURES = new CompanyFailures("What is not known stays as it is.");
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration TIME = Duration.ofSeconds(2);

    private EndWords() {}

    static Problem problem(End end) {
        return switch (end) {
            case NOT_CONFIGURED -> Problem.of(ProblemCode.INTEGRATION_NOT_CONFIGURED,
                    "The integration has no settings yet. Nothing was looked at. An administrator has to set it up.");
            case DISABLED -> Problem.of(ProblemCode.INTEGRATION_DISABLED,
                    "The integration is switched off. Nothing was looked at. An administrator can switch it on.");
            case CONNECTION_UNTESTED -> Problem.of(ProblemCode.CONNECTION_UNTESTED,
                    "The connection to Autotask has not been tested with these credentials. Nothing was looked at. "
                            + "An administrator has to test it.");
            case CREDENTIALS_REJECTED -> FAILURES.rejected();
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
        return FAILURES.problem(failure);
    }
}
