package io.backupchecks.autotask.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SleepingPauseTest {

    @Test
    void lastsAsLongAsAsked() {
        var begin = System.nanoTime();
        new SleepingPause().of(Duration.ofMillis(30));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }

    @Test
    void anInterruptEndsItAndStaysSet() {
        Thread.currentThread().interrupt();
        new SleepingPause().of(Duration.ofHours(1));
        assertThat(Thread.interrupted()).isTrue();
    }
}
