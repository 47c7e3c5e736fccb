package io.backupchecks.autotask.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CompanyIdTest {
    @Test
    void isNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CompanyId(-1))
                .withMessage("a company id is not negative: -1");
    }

    @Test
    void zeroIsTheProviderItself() {
        assertThat(new CompanyId(0)).isEqualTo(CompanyId.OWN);
    }
}
