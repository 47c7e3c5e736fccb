package io.backupchecks.autotask.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.testing.TestEvent;
import org.junit.jupiter.api.Test;

class ProblemAnswerTest extends OrderFunction {

    @Test
    void withTheRequestAndItsTicket() {
        var answer = function.call(post(GOOD).withHeader("X-Request-Id", "sent-request-id"));

        assertThat(answer.body()).startsWith("{\"type\":\"https://docs.backupchecks.example/autotask/problems/"
                + "unauthenticated\",\"title\":\"The caller is not known\",\"status\":401,\"detail\":\"")
                .endsWith("\"instance\":\"/v1/runs/1234/ticket\",\"code\":\"unauthenticated\","
                        + "\"requestId\":\"sent-request-id\",\"ticketCreated\":null}");
        assertThat(answer.header("X-Request-Id")).isEqualTo("sent-request-id");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void withWhatTheActionKnowsOfTheTicket() {
        var answer = asOperator(post("{\"item\": \"gone\", \"amount\": 2}"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("ticketCreated").booleanValue()).isFalse();
        assertThat(answer.json().get("ticketCreated").isNull()).isFalse();
    }

    @Test
    void withNullWhereTheActionSaysNothingOfTheTicket() {
        var answer = asOperator(post("{\"item\": \"busy\", \"amount\": 2}"));

        assertThat(answer.json().get("ticketCreated").isNull()).isTrue();
        assertThat(answer.header("Retry-After")).isEqualTo("9");
        assertThat(answer.json().get("retryAfter").intValue()).isEqualTo(9);
    }

    @Test
    void withoutATicketWhereNoneIsConcerned() {
        assertThat(asOperator(TestEvent.of("POST", "/v1/test")).json().has("ticketCreated")).isFalse();
    }
}
