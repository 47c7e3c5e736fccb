package io.backupchecks.autotask.lambda.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT0.000000001S, 1", "PT0.5S, 1", "PT1S, 1", "PT39.5S, 40", "PT5M, 300"})
    void isRoundedUpToWholeSeconds(Duration wait, long seconds) {
        assertThat(RetryAfter.seconds(wait)).isEqualTo(seconds);
    }
}
