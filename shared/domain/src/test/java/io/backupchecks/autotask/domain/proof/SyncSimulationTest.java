package io.backupchecks.autotask.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyncSimulationTest {
    /** The gate plays more of them, by {@link SyncSimulation#main}. */
    @Test
    void fiveHundredSchedulesKeepTheInvariants() {
        var counts = new SyncSimulation(1, 500).run();
        System.out.println(counts);
        assertThat(counts.schedules).isEqualTo(500);
        assertThat(counts.worsened).isPositive();
        assertThat(counts.guards).isPositive();
        assertThat(counts.cutShort).isPositive();
        assertThat(counts.died).isPositive();
        assertThat(counts.restored).isPositive();
    }

    @Test
    void aSeedIsTheSameScheduleEveryTime() {
        assertThat(new SyncSimulation(7, 57).run().toString()).isEqualTo(new SyncSimulation(7, 57).run().toString());
    }
}
