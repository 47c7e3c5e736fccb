package io.backupchecks.autotask.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketIdTest {
    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void isPositive(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TicketId(value))
                .withMessage("a ticket id is positive: " + value);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 50_001, Long.MAX_VALUE})
    void takesEveryPositiveNumber(long value) {
        assertThat(new TicketId(value).value()).isEqualTo(value);
    }

    @Test
    void comparesAsANumber() {
        assertThat(new TicketId(9)).isLessThan(new TicketId(10)).isEqualByComparingTo(new TicketId(9));
    }
}
