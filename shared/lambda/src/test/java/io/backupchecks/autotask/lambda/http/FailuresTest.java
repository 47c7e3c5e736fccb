package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final Failures failures = Failures.lostStorage("Try again.");

    @Test
    void lostStorageIsAProblemWithItsMeaning() {
        assertThat(failures.problem(new StorageUnavailable("lost", new IllegalStateException()))).contains(Problem
                .of(ProblemCode.STORAGE_UNAVAILABLE, "The integration's own storage did not answer. Try again.")
                .withRetryAfter(Failures.WAIT));
    }

    @Test
    void aBugIsNone() {
        assertThat(failures.problem(new IllegalStateException("a bug"))).isEmpty();
    }
}
