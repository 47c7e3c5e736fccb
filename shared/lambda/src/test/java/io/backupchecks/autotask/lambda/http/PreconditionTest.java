package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {
    private static final Optional<EntityTag> STORED = Optional.of(new EntityTag("7"));

    @Test
    void theTagThatWasReadHoldsWhileItIsTheStoredOne() {
        assertThat(match("\"7\"").holds(STORED)).isTrue();
        assertThat(match("\"7\"").holds(Optional.of(new EntityTag("8")))).isFalse();
        assertThat(match("\"7\"").holds(Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "*", "\"7\", \"8\"", ""})
    void whatIsNotExactlyTheTagMatchesNothing(String sent) {
        assertThat(match(sent).isMissing()).isFalse();
        assertThat(match(sent).holds(STORED)).isFalse();
    }

    @Test
    void aFirstWriteHoldsWhileNothingIsStored() {
        var first = new Precondition(List.of(), List.of("*"));

        assertThat(first.isMissing()).isFalse();
        assertThat(first.holds(Optional.empty())).isTrue();
        assertThat(first.holds(STORED)).isFalse();
    }

    @Test
    void withoutAConditionOneIsMissing() {
        assertThat(new Precondition(List.of(), List.of()).isMissing()).isTrue();
        assertThat(new Precondition(List.of(), List.of("\"7\"")).isMissing()).isTrue();
        assertThat(new Precondition(List.of(), List.of()).holds(Optional.empty())).isFalse();
    }

    @Test
    void twoConditionsThatContradictHoldNever() {
        var both = new Precondition(List.of("\"7\""), List.of("*"));

        assertThat(both.holds(STORED)).isFalse();
        assertThat(both.holds(Optional.empty())).isFalse();
    }

    private static Precondition match(String sent) {
        return new Precondition(List.of(sent), List.of());
    }
}
