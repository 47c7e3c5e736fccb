package io.backupchecks.autotask.lambda.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCodeTest {

    /** Callers depend on these: they are written out a second time so that no code or status changes by accident. */
    private static final String CONTRACT = """
            400 malformed-request
            400 invalid-cursor
            401 unauthenticated
            403 forbidden
            404 not-found
            404 run-has-no-ticket
            404 mapping-not-found
            404 company-not-found
            409 integration-disabled
            409 integration-not-configured
            409 connection-untested
            409 customer-not-mapped
            409 mapping-missing
            409 mapping-invalid
            409 mapping-changed
            409 settings-changed
            409 create-needs-confirmation
            409 duplicate-tickets-detected
            409 company-already-mapped
            409 company-inactive
            409 resolving-disabled
            409 ticket-missing
            409 ticket-already-closed
            409 ticket-has-time-entries
            409 time-entries-not-known
            409 resolution-changed
            409 nothing-to-decide
            409 validation-required
            409 reference-data-unavailable
            412 version-mismatch
            413 request-too-large
            415 unsupported-media-type
            422 invalid-request
            428 precondition-required
            429 rate-limited
            500 internal-error
            502 autotask-refused
            502 autotask-bad-answer
            502 gateway-failure
            503 autotask-unreachable
            503 autotask-rate-limited
            503 autotask-refused-recently
            503 credentials-rejected
            503 storage-unavailable
            503 not-enough-time
            504 gateway-timeout""";

    @Test
    void keepsTheContract() {
        var actual = Arrays.stream(ProblemCode.values())
                .map(code -> code.status() + " " + code.code())
                .collect(Collectors.joining("\n"));

        assertThat(actual).isEqualTo(CONTRACT);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void hasATypeAndATitleOfItsOwn(ProblemCode code) {
        assertThat(code.type()).isEqualTo("https://docs.backupchecks.example/autotask/problems/" + code.code());
        assertThat(Arrays.stream(ProblemCode.values()).filter(other -> other.title().equals(code.title())))
                .containsExactly(code);
    }
}
