package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;

/** Knows which exceptions mean lost infrastructure rather than a bug. */
@FunctionalInterface
public interface Failures {
    Duration WAIT = Duration.ofSeconds(5);

    /** The problem to answer with; empty for a bug. */
    Optional<Problem> problem(RuntimeException exception);

    /**
     * Storage that does not answer is worth another try.
     *
     * @param meaning what it means for the request, and what to do next
     */
    static Failures lostStorage(String meaning) {
        return exception -> exception instanceof StorageUnavailable
                ? Optional.of(Problem
                        .of(ProblemCode.STORAGE_UNAVAILABLE, "The integration's own storage did not answer. " + meaning)
                        .withRetryAfter(WAIT))
                : Optional.empty();
    }
}
