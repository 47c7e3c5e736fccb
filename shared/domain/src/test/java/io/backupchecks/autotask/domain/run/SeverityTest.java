package io.backupchecks.autotask.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityTest {
    @ParameterizedTest
    @EnumSource
    void isReadFromItsOwnText(Severity severity) {
        assertThat(Severity.fromText(severity.text())).contains(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Error", "WARNING", "failed", "error "})
    void isReadFromNoOtherText(String text) {
        assertThat(Severity.fromText(text)).isEmpty();
    }
}
