package io.backupchecks.autotask.domain.attempt;

import static io.backupchecks.autotask.domain.testing.VirtualTime.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookScheduleTest {
    @Test
    void beginsFiveSecondsAfterThePermit() {
        assertThat(LookSchedule.begin(START)).isEqualTo(new Looks(START, START.plusSeconds(5), 0));
    }

    @ParameterizedTest(name = "a look {0} after the permit is followed by one at {1}")
    @CsvSource({"PT0S, PT5S", "PT5S, PT30S", "PT29S, PT30S", "PT30S, PT1M", "PT1M, PT3M", "PT3M, PT7M",
            "PT6M59S, PT7M", "PT7M, PT10M", "PT10M, PT1H", "PT1H, PT6H", "PT6H, PT24H", "PT24H, PT72H",
            "PT71H59M59S, PT72H"})
    void planTheFollowingLookByTheAgeOfThePermit(Duration look, Duration next) {
        assertThat(LookSchedule.seen(START, START.plus(look)))
                .isEqualTo(new Looks(START.plus(look), START.plus(next), 0));
    }

    @ParameterizedTest
    @CsvSource({"PT72H", "PT100H"})
    void plansNothingAfterThreeDays(Duration look) {
        assertThat(LookSchedule.seen(START, START.plus(look)).next()).isNull();
    }

    @ParameterizedTest(name = "after {0} failures the next look waits {1}")
    @CsvSource({"0, PT30S", "1, PT1M", "2, PT2M", "3, PT4M", "4, PT8M", "5, PT16M", "6, PT32M", "7, PT1H", "8, PT1H",
            "1000, PT1H"})
    void waitsTwiceAsLongAfterEachFailureUpToAnHour(int failures, Duration wait) {
        var look = START.plusSeconds(77);
        assertThat(LookSchedule.failed(new Looks(START, look, failures), look))
                .isEqualTo(new Looks(look, look.plus(wait), failures + 1));
    }

    @Test
    void startsOverAfterALookThatSaw() {
        assertThat(LookSchedule.seen(START, START.plusSeconds(30)).failed()).isZero();
    }
}
