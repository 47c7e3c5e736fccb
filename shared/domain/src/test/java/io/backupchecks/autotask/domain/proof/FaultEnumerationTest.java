package io.backupchecks.autotask.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultEnumerationTest {
    @ParameterizedTest
    @EnumSource
    void everyFaultAndEveryPairOfFaultsKeepsTheInvariants(Script script) {
        var done = new FaultEnumeration(script, true).run();
        System.out.printf("%s: %,d single faults, with all pairs %s%n", script, done.singles, done.counts);
        assertThat(done.singles).isGreaterThan(60);
        assertThat(done.counts.schedules).isGreaterThan(1_900);
    }
}
