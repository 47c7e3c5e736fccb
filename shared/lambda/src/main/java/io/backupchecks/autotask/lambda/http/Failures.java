package io.backupchecks.autotask.lambda.http;

import io.backupchecks.autotask.lambda.problem.Problem;
import java.util.Optional;

/** Knows which exceptions mean lost infrastructure rather than a bug. */
@FunctionalInterface
public interface Failures {

    /** The problem to answer with; empty for a bug. */
    Optional<Problem> problem(RuntimeException exception);
}
