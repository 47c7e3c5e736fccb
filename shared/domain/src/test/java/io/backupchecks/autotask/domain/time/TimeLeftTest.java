package io.backupchecks.autotask.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.testing.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
    private final VirtualTime clock = new VirtualTime();
    private final TimeLeft time = clock.invocation(Duration.ofSeconds(26));

    @Test
    void countsDownAndBelowZero() {
        clock.advance(Duration.ofSeconds(6));
        assertThat(time.left()).isEqualTo(Duration.ofSeconds(20));
        clock.advance(Duration.ofSeconds(21));
        assertThat(time.left()).isEqualTo(Duration.ofSeconds(-1));
    }

    @ParameterizedTest
    @CsvSource({"PT19.999S, false", "PT20S, false", "PT20.001S, true"})
    void isLessThanOnlyWhatItDoesNotReach(Duration needed, boolean less) {
        clock.advance(Duration.ofSeconds(6));
        assertThat(time.isLessThan(needed)).isEqualTo(less);
    }

    @ParameterizedTest(name = "at most {0} with {1} kept back of 26 s: {2}")
    @CsvSource({"PT10S, PT1S, PT10S", "PT25S, PT1S, PT25S", "PT26S, PT1S, PT25S", "PT5S, PT26S, PT0S",
            "PT5S, PT27S, PT0S"})
    void keepsTheReserveBack(Duration most, Duration reserve, Duration usable) {
        assertThat(time.atMost(most, reserve)).isEqualTo(usable);
    }
}
