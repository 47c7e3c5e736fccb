package io.backupchecks.autotask.lambda.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.lambda.problem.AutotaskAnswer;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompanyFailuresTest {
    private final CompanyFailures failures = new CompanyFailures("All is as it was.");

    @ParameterizedTest
    @MethodSource
    void everyFailureHasItsCodeAndItsMeaning(DeskFailure failure, ProblemCode code, @Nullable Duration wait) {
        var problem = failures.problem(failure);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail()).contains(" All is as it was.");
        assertThat(problem.retryAfter()).isEqualTo(Optional.ofNullable(wait));
    }

    static Stream<Arguments> everyFailureHasItsCodeAndItsMeaning() {
        return Stream.of(
                arguments(new DeskFailure.Unreachable("timed out"), ProblemCode.AUTOTASK_UNREACHABLE,
                        Duration.ofSeconds(30)),
                arguments(new DeskFailure.RateLimited(Duration.ofSeconds(7)), ProblemCode.AUTOTASK_RATE_LIMITED,
                        Duration.ofSeconds(7)),
                arguments(new DeskFailure.CredentialsRejected(), ProblemCode.CREDENTIALS_REJECTED,
                        Duration.ofMinutes(5)),
                arguments(new DeskFailure.Refused(500, List.of("No access.")), ProblemCode.AUTOTASK_REFUSED, null),
                arguments(new DeskFailure.BadAnswer("it is HTML"), ProblemCode.AUTOTASK_BAD_ANSWER, null));
    }

    @Test
    void whatAutotaskSaidIsHandedOn() {
        assertThat(failures.problem(new DeskFailure.Refused(500, List.of("No access."))).autotask())
                .contains(new AutotaskAnswer(500, List.of("No access.")));
    }
}
