package io.backupchecks.autotask.mapcustomer;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.http.Failures;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.Optional;

/** What lost storage means for a mapping. */
final class MappingFailures {
    private MappingFailures() {}

    static Optional<Problem> problem(RuntimeException exception) {
        return exception instanceof StorageUnavailable
                ? Optional.of(Problem.of(ProblemCode.STORAGE_UNAVAILABLE,
                        "The integration's own storage did not answer. A change may or may not have been made: "
                                + "look at the mapping before you try again in a few seconds.")
                        .withRetryAfter(Failures.WAIT))
                : Optional.empty();
    }
}
