package io.backupchecks.autotask.lambda.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.lambda.json.Json;
import io.backupchecks.autotask.lambda.json.Violation;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemDocumentTest {
    private static final Problem PLAIN = Problem.of(ProblemCode.CUSTOMER_NOT_MAPPED, "Map the customer first.");

    @Test
    void writesTheCommonMembersOnly() {
        assertThat(written(PLAIN)).isEqualTo("""
                {"type":"https://docs.backupchecks.example/autotask/problems/customer-not-mapped",\
                "title":"The customer is not mapped to a company","status":409,"detail":"Map the customer first.",\
                "instance":"/v1/runs/1/ticket","code":"customer-not-mapped","requestId":"request-1"}""");
    }

    @Test
    void writesEverythingElseBehind() {
        var problem = PLAIN.withErrors(List.of(new Violation("/run/job", "is required")))
                .withAutotask(new AutotaskAnswer(500, List.of("Queue is inactive.")))
                .withTicketCreated(TicketCreated.NO)
                .withRetryAfter(Duration.ofSeconds(7))
                .with("version", 3);

        assertThat(written(problem)).endsWith("""
                "requestId":"request-1","errors":[{"pointer":"/run/job","message":"is required"}],\
                "autotask":{"status":500,"messages":["Queue is inactive."]},"ticketCreated":false,"retryAfter":7,\
                "version":3}""");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            YES,           ',"ticketCreated":true}'
            NO,            ',"ticketCreated":false}'
            NOT_KNOWN,     ',"ticketCreated":null}'
            NOT_CONCERNED, ',"requestId":"request-1"}'
            """)
    void saysWhatIsKnownOfTheTicket(TicketCreated ticketCreated, String end) {
        assertThat(written(PLAIN.withTicketCreated(ticketCreated))).endsWith(end);
    }

    @Test
    void showsAtMostFiveMessagesOfAutotask() {
        assertThat(new AutotaskAnswer(500, Collections.nCopies(6, "no")).messages()).hasSize(5);
    }

    @Test
    void showsAtMostThreeHundredCharactersOfEach() {
        var message = new AutotaskAnswer(500, List.of("😀".repeat(301))).messages().getFirst();

        assertThat(message.codePointCount(0, message.length())).isEqualTo(300);
    }

    @Test
    void showsNoControlCharacters() {
        var message = "a\nb\u0000c\u007fd\u0085e\u202ef\u200bg\u2028h\ud800i";

        assertThat(new AutotaskAnswer(500, List.of(message)).messages()).containsExactly("a b c d e f g h i");
    }

    private static String written(Problem problem) {
        var document = ProblemDocument.of(problem, "/v1/runs/1/ticket", new RequestId("request-1"));
        return new Json().write(document.members());
    }
}
