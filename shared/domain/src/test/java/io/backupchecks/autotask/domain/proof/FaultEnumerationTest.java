package io.backupchecks.autotask.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every single fault, and one script's pairs; the gate plays the pairs of all ({@code .ci/proof}). */
class FaultEnumerationTest {
    @ParameterizedTest
    @EnumSource
    void everyFaultKeepsTheInvariants(Script script) {
        var done = new FaultEnumeration(script, false).run();
        System.out.println(done);
        assertThat(done.singles).isGreaterThan(60);
        assertThat(done.counts.schedules).isEqualTo(done.singles + 1);
    }

    @Test
    void everyPairOfFaultsKeepsTheInvariants() {
        var done = new FaultEnumeration(Script.TOGETHER, true).run();
        System.out.println(done);
        assertThat(done.counts.schedules).isGreaterThan(1_900);
    }
}
