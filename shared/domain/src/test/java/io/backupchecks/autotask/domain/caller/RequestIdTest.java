package io.backupchecks.autotask.domain.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "seven-7", "has blank", "line\nbreak1", "ümlaut-12", "under_score1"})
    void refusesWhatCouldForgeALogLine(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestId(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eight-88", "550e8400-e29b-41d4-a716-446655440000"})
    void takesLettersDigitsAndHyphens(String value) {
        assertThat(new RequestId(value).value()).isEqualTo(value);
    }
}
