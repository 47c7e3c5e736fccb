package io.backupchecks.autotask.syncnames;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;

/** Words what lost infrastructure means for the mappings. */
final class SyncFailures {
    private static final Duration WAIT = Duration.ofSeconds(5);

    private SyncFailures() {}

    static Optional<Problem> problem(RuntimeException exception) {
        return exception instanceof StorageUnavailable
                ? Optional.of(Problem.of(ProblemCode.STORAGE_UNAVAILABLE,
                        "The integration's own storage did not answer. Mappings that were looked at before stay looked at; "
                                + "try again in a few seconds.")
                        .withRetryAfter(WAIT))
                : Optional.empty();
    }
}
