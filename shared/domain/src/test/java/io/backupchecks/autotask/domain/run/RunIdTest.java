package io.backupchecks.autotask.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"1234", "a.b_c:d-E", "1234567890123456789012345678901234567890123456789012345678901234"})
    void takesLettersDigitsAndFourSigns(String value) {
        assertThat(new RunId(value).value()).isEqualTo(value);
        assertThat(new CustomerId(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 12", "1#2", "1/2", "1|2", "12\n", "é1",
            "12345678901234567890123456789012345678901234567890123456789012345"})
    void refusesEverythingElse(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RunId(value)).withMessage("not a run id");
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerId(value)).withMessage("not a customer id");
    }
}
