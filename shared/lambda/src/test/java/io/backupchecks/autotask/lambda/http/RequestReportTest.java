package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import org.junit.jupiter.api.Test;

class RequestReportTest extends OrderFunction {

    @Test
    void oneLogLineForARequest() {
        asOperator(post(GOOD));

        assertThat(function.lines().logs()).hasSize(1);
        assertThat(function.lines().logs().getFirst().toString()).contains("\"message\":\"request\"",
                "\"function_request_id\":\"0f1e2d3c-0000-4000-8000-000000000001\"",
                "\"correlation_id\":\"made-request-id\"", "\"http_method\":\"POST\"",
                "\"http_resource\":\"/v1/runs/{runId}/ticket\"", "\"http_status\":201", "\"duration_ms\":0",
                "\"outcome\":\"created\"", "\"attempt\":\"1\"", "\"operator_id\":\"7\"", "\"role\":\"operator\"",
                "\"token_id\":\"token-1768252020\"");
    }

    @Test
    void oneLineOfMetricsForARequest() {
        asOperator(post(GOOD));

        assertThat(function.lines().metrics()).hasSize(1);
        assertThat(function.lines().metrics().getFirst().toString()).contains("\"Requests\":1", "\"Duration\":0",
                "\"Status2xx\":1", "\"Outcome.created\":1");
    }

    @Test
    void whyARequestWasRefused() {
        function.call(post(GOOD));

        assertThat(function.lines().logs().getFirst().toString()).contains("\"http_status\":401",
                "\"outcome\":\"unauthenticated\"", "\"token_defect\":\"missing\"");
        assertThat(function.lines().metrics().getFirst().toString()).contains("\"Status4xx\":1",
                "\"Outcome.unauthenticated\":1");
    }

    @Test
    void nothingThatWasSentInConfidence() {
        var token = function.tokens().tokenFor(Role.ADMIN).with("name", "Hush-Hush Person");
        var canary = "hush-hush-body";
        function.call(post("{\"item\": \"" + canary + "\", \"amount\": 2}").withToken(token));
        function.call(post("{\"" + canary + "\": 1}").withToken(token));
        function.call(post(canary).withHeader("Authorization", "Bearer " + canary));
        function.call(TestEvent.of("GET", "/v1/nothing/" + canary).withQuery("secret", canary));

        assertThat(function.lines().lines()).hasSize(8)
                .noneMatch(
                        line -> line.contains(canary) || line.contains("Person") || line.contains(token.compact()));
    }
}
