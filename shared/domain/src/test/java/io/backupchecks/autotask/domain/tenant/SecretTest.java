package io.backupchecks.autotask.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void isNeverPrinted() {
        var secret = new Secret("correct horse");

        assertThat(secret).hasToString("***");
        assertThat(secret.reveal()).isEqualTo("correct horse");
    }
}
