package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.client.Answer.Received;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.desk.FoundTicket;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TicketRead;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers that no server should give, and texts that no person should write, by the thousand. */
class ChaosTest {
    private static final int ROUNDS = 20_000;
    private static final String MARKER = Desk.MARKER.value();
    private static final List<String> ANSWERS = List.of("{\"itemId\":43181}",
            "{\"errors\":[\"queueID is required\",{\"message\":\"second\"}]}",
            "{\"item\":{\"id\":11,\"companyID\":174,\"companyName\":\"x\",\"isActive\":true,\"status\":5,\"externalID\":\""
                    + MARKER + "\",\"completedByResourceID\":7}}",
            "{\"items\":[{\"id\":11,\"companyID\":174,\"status\":5,\"externalID\":\"" + MARKER
                    + "\"}],\"pageDetails\":{\"count\":1,\"nextPageUrl\":null}}",
            "{\"externalRequestThreshold\":10000,\"currentTimeframeRequestCount\":124}",
            "{\"fields\":[{\"name\":\"queueID\",\"length\":0,\"picklistValues\":[{\"value\":\"8\",\"label\":\"x\",\"isActive\":true}]}]}");
    private static final List<String> SPLINTERS = List.of("{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1",
            "1e999",
            "99999999999999999999", "0.5", "\\u0000", "\\ud800", "\"id\":", "\"errors\":[\"timeout\"]", "{}", "[[[[",
            "<html>",
            "\uFEFF", "\u0000", MARKER, "BC1-", "id", "itemId", "items");

    private final Random random = new Random(20_260_304);
    private final Messages messages = new Messages(Stream.of("canary"));

    @Test
    void everyAnswerHasAnOutcomeAndNoneIsBelievedTooMuch() {
        IntStream.range(0, ROUNDS).forEach(_ -> {
            var body = broken(ANSWERS.get(random.nextInt(ANSWERS.size())));
            var content = Content.of(body.getBytes(StandardCharsets.UTF_8));
            assertPostIsHonest(new Received(random.nextInt(100, 600), content, null), body);
            if (content instanceof Content.Json(var tree)) {
                assertReadsAreHonest(tree);
            }
        });
    }

    private void assertPostIsHonest(Received received, String body) {
        if (new WriteTable(messages).judge(received) instanceof WriteOutcome.Confirmed(var id)) {
            assertThat(received.status()).isIn(200, 201);
            assertThat(body).contains("itemId").contains(Long.toString(id));
        }
        new ReadTable(messages).judge(received);
    }

    private void assertReadsAreHonest(JsonNode tree) {
        var rows = new TicketRows(messages);
        var query = MarkerQuery.of(List.of(Desk.MARKER), MarkerPlace.EXTERNAL_ID);
        if (rows.page(tree, query) instanceof TicketSearch.Rows(var tickets)) {
            assertThat(tickets).extracting(FoundTicket::externalId).containsOnly(MARKER);
        }
        if (rows.item(tree, new TicketId(11)) instanceof TicketRead.Absent) {
            assertThat(tree.get("item").isNull()).isTrue();
        }
        new CompanyAnswers(messages).item(tree, new CompanyId(11));
        new FieldAnswers(messages).fields(tree, Desk.DATABASE, Desk.NOW);
        UsageAnswers.counted(tree);
    }

    private String broken(String whole) {
        var text = new StringBuilder(whole);
        for (int count = random.nextInt(4); count > 0; count--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(random.nextBoolean() ? 4 : 40));
            text.replace(at, end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        }
        return text.toString();
    }

    @Test
    void noTextChangesWhatIsAskedFor() {
        IntStream.range(0, 2_000).forEach(_ -> {
            var title = hostile();
            var description = hostile();
            var ticket = new NewTicket(Desk.MARKER, new CompanyId(174), title, description, Desk.TICKET.fields(),
                    Desk.TICKET.dueAt());

            var sent = JsonMapper.shared().readTree(Json.text(TicketBodies.of(ticket)));

            assertThat(sent.get("title").asString()).isEqualTo(title);
            assertThat(sent.get("description").asString()).isEqualTo(description);
            assertThat(Set.copyOf(sent.propertyNames())).isEqualTo(Set.of("companyID", "title", "description",
                    "externalID", "queueID", "status", "priority", "issueType", "subIssueType", "ticketType",
                    "dueDateTime"));
        });
    }

    private String hostile() {
        var text = new StringBuilder();
        for (int count = random.nextInt(20); count > 0; count--) {
            text.append(SPLINTERS.get(random.nextInt(SPLINTERS.size()))).append((char) random.nextInt(0xD800));
        }
        return text.toString();
    }
}
