package io.backupchecks.autotask.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicketSimulationTest {
    /** The gate plays more of them, by {@link TicketSimulation#main}. */
    @Test
    void threeThousandSchedulesKeepTheInvariants() {
        var counts = new TicketSimulation(1, 3_000).run();
        System.out.println(counts);
        assertThat(counts.schedules).isEqualTo(3_000);
        assertThat(counts.ambiguous).as("schedules with an ambiguous answer").isGreaterThan(600);
        assertThat(counts.confirmed).isPositive();
        assertThat(counts.conflicts).isPositive();
    }

    @Test
    void aSeedIsTheSameScheduleEveryTime() {
        var once = new TicketSimulation(7, 207).run();
        var again = new TicketSimulation(7, 207).run();
        assertThat(again.toString()).isEqualTo(once.toString());
    }
}
