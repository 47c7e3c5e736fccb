package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.json.Violations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParameterTest {
    private final QueryParameter day = new QueryParameter.Day("day");
    private final Violations violations = new Violations();

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-12", "2024-02-29", "0001-01-01"})
    void aDateIsADay(String text) {
        day.check(text, violations);
        assertThat(violations.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-1-2", "2026-01-12T00:00:00Z", "today", "", "+2026-01-12"})
    void anythingElseIsNone(String text) {
        day.check(text, violations);
        assertThat(violations.found()).hasSize(1);
    }
}
