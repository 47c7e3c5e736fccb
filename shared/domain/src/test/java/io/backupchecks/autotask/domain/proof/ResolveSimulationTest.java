package io.backupchecks.autotask.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResolveSimulationTest {
    @ParameterizedTest
    @EnumSource
    void everyFaultKeepsTheInvariants(ResolveScript script) {
        var counts = new ResolveFaults(script, false).run();
        System.out.println(script + ": " + counts);
        assertThat(counts.schedules).isGreaterThan(100);
        assertThat(counts.notes).isPositive();
    }

    /** The gate plays more of them, by {@link ResolveSimulation#main}. */
    @Test
    void aThousandSchedulesKeepTheInvariants() {
        var counts = new ResolveSimulation(1, 1_000).run();
        System.out.println(counts);
        assertThat(counts.schedules).isEqualTo(1_000);
        assertThat(counts.resolved).isPositive();
        assertThat(counts.flagged).isPositive();
        assertThat(counts.blocked).isPositive();
        assertThat(counts.cycles).isPositive();
        assertThat(counts.unsighted).isPositive();
        assertThat(counts.deaths).isPositive();
    }

    @Test
    void aSeedIsTheSameScheduleEveryTime() {
        assertThat(new ResolveSimulation(7, 57).run().toString())
                .isEqualTo(new ResolveSimulation(7, 57).run().toString());
    }
}
