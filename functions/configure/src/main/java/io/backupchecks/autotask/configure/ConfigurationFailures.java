package io.backupchecks.autotask.configure;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.http.Failures;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.util.Optional;

/** Says what lost infrastructure means for a change of the configuration. */
final class ConfigurationFailures {
    private ConfigurationFailures() {}

    static Optional<Problem> problem(RuntimeException exception) {
        return exception instanceof StorageUnavailable
                ? Optional.of(Problem
                        .of(ProblemCode.STORAGE_UNAVAILABLE,
                                "The integration's own storage did not answer. A change may have been made or not: "
                                        + "read it again before you repeat it in a few seconds.")
                        .withRetryAfter(Failures.WAIT))
                : Optional.empty();
    }
}
