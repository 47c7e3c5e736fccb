package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import org.junit.jupiter.api.Test;

class FailuresAnsweredTest extends OrderFunction {

    @Test
    void ofABug() {
        var answer = function.call(TestEvent.of("GET", "/v1/bug"));

        assertRefused(answer, ProblemCode.INTERNAL_ERROR);
        assertThat(answer.event().toString()).doesNotContain("hush-hush", "Exception", "at io.");
    }

    @Test
    void ofLostInfrastructure() {
        var answer = function.call(TestEvent.of("GET", "/v1/lost"));

        assertRefused(answer, ProblemCode.STORAGE_UNAVAILABLE);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.body()).doesNotContain("hush-hush");
    }

    @Test
    void ofAnAnswerThatCannotBeWritten() {
        assertRefused(function.call(TestEvent.of("GET", "/v1/unwritable")), ProblemCode.INTERNAL_ERROR);
    }

    @Test
    void ofAskingForACallerWhereThereIsNone() {
        assertRefused(function.call(TestEvent.of("GET", "/v1/who")), ProblemCode.INTERNAL_ERROR);
    }

    @Test
    void andLogsThemWithoutTheirWords() {
        function.call(TestEvent.of("GET", "/v1/bug"));

        var error = function.lines().logs().getFirst();
        assertThat(error.get("level").asString()).isEqualTo("ERROR");
        assertThat(error.get("error").get("name").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.get("error").get("stack").asString()).contains("OrderFunction.bug:");
        assertThat(function.lines().lines()).noneMatch(line -> line.contains("hush-hush"));
    }
}
