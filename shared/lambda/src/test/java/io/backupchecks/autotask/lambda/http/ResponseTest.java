package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseTest {

    @Test
    void keepsWhatWasNotedFirstBecauseTheInnermostStepKnowsBest() {
        var response = Response.noContent().withOutcome("resolved").noting("attempt", "2").withOutcome("other");

        assertThat(response.notes()).isEqualTo(Map.of("outcome", "resolved", "attempt", "2"));
        assertThat(response.outcome()).contains("resolved");
    }

    @Test
    void replacesAHeader() {
        var response = Response.noContent().withHeader("ETag", "\"1\"").withHeader("ETag", "\"2\"");

        assertThat(response.headers()).isEqualTo(Map.of("ETag", "\"2\""));
    }
}
