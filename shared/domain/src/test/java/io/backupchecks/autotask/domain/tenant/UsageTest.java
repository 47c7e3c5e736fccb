package io.backupchecks.autotask.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    private static final Instant SEEN = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest(name = "{0} of {1} exceed {2} %: {3}")
    @CsvSource({"4999, 10000, 50, false", "5000, 10000, 50, true", "5001, 10000, 50, true", "8999, 10000, 90, false",
            "9000, 10000, 90, true", "45, 50, 90, true", "44, 50, 90, false", "2000000000, 2100000000, 90, true"})
    void exceedsAShareFromItOn(int requests, int allowed, int percent, boolean exceeds) {
        assertThat(new Usage(requests, allowed, SEEN).exceeds(percent, SEEN)).isEqualTo(exceeds);
    }

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({"PT59M59S, true", "PT1H, false", "PT24H, false"})
    void saysNothingAnHourLater(Duration later, boolean exceeds) {
        assertThat(new Usage(9_999, 10_000, SEEN).exceeds(50, SEEN.plus(later))).isEqualTo(exceeds);
    }

    @Test
    void nothingSeenExceedsNothing() {
        assertThat(Usage.NONE.exceeds(50, SEEN)).isFalse();
    }
}
