package io.backupchecks.autotask.viewtickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.lambda.priming.PrimedHandler;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.wiring.testing.DemoTenant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageBadInputTest {
    private static final String PAGE = "/v1/ticket-views";
    private static final String GOOD = "{\"runs\":[{\"runId\":\"3001\",\"customerId\":\"42\"}]}";

    private final DemoTenant tenant = DemoTenant.start();
    private final PrimedHandler handler = ViewTicketsComponent.in(tenant.surroundings()).handler();

    @AfterAll
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"runs":[],"run":1}                                | /run               | is not a known field
            {"runs":[{"runId":"1","customerId":"2","x":1}]}    | /runs/0/x          | is not a known field
            {"runs":{}}                                        | /runs              | has the wrong type
            {"runs":[{"runId":1,"customerId":"2"}]}            | /runs/0/runId      | has the wrong type
            {"runs":[{"runId":"1","customerId":true}]}         | /runs/0/customerId | has the wrong type
            {"runs":[],"runs":[]}                              | /runs              | comes twice
            {"runs":[],"refresh":"true"}                       | /refresh           | has the wrong type
            {"runs":[]}{}                                      | ''                 | is followed by something else
            """)
    void anotherShapeIs400(String body, String pointer, String message) {
        assertError(body, 400, pointer, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                 | /runs              | is required
            {"runs":[]}                                        | /runs              | must have from 1 to 200 entries
            {"runs":[null]}                                    | /runs/0            | is required
            {"runs":[{"customerId":"2"}]}                      | /runs/0/runId      | is required
            {"runs":[{"runId":"1"}]}                           | /runs/0/customerId | is required
            {"runs":[{"runId":"a b","customerId":"2"}]}        | /runs/0/runId      | must match [A-Za-z0-9._:-]{1,64}
            {"runs":[{"runId":"1","customerId":""}]}           | /runs/0/customerId | must match [A-Za-z0-9._:-]{1,64}
            null                                               | ''                 | is required
            """)
    void whatBreaksARuleIs422(String body, String pointer, String message) {
        assertError(body, 422, pointer, message);
    }

    @Test
    void twoHundredRunsAreTakenAndNotOneMore() {
        assertThat(sent("operator", page(200)).json().get("items").size()).isEqualTo(200);
        assertThat(sent("operator", page(201)).status()).isEqualTo(422);
    }

    @Test
    void aRunThatComesTwiceIsAnsweredTwice() {
        var twice = "{\"runs\":[{\"runId\":\"1\",\"customerId\":\"2\"},{\"runId\":\"1\",\"customerId\":\"3\"}]}";
        assertThat(sent("operator", twice).json().get("items").size()).isEqualTo(2);
    }

    @Test
    void aBodyOver64KibibytesIs413() {
        var padded = GOOD + " ".repeat(65_536 - GOOD.length());
        assertThat(sent("operator", padded).status()).isEqualTo(200);
        assertThat(sent("operator", padded + " ").status()).isEqualTo(413);
    }

    @Test
    void anotherContentTypeIs415() {
        var event = event("operator").with("body", GOOD).withHeader("Content-Type", "text/plain");
        assertThat(TestAnswer.of(tenant.watched(handler), event).status()).isEqualTo(415);
    }

    @Test
    void anUnknownQueryParameterIs400() {
        assertThat(TestAnswer.of(tenant.watched(handler), event("operator").withJson(GOOD).withQuery("refresh", "true"))
                .status())
                .isEqualTo(400);
    }

    @Test
    void noTokenIs401AndAnUnknownRole403() {
        assertThat(TestAnswer.of(tenant.watched(handler), TestEvent.of("POST", PAGE).withJson(GOOD)).status())
                .isEqualTo(401);
        assertThat(sent("guest", GOOD).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "viewer"})
    void aReaderGetsTheReducedDocument(String role) {
        assertThat(sent(role, GOOD).body()).isEqualTo("{\"items\":[{\"runId\":\"3001\",\"ticket\":null}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "viewer"})
    void aReaderNeverCausesALook(String role) {
        var live = GOOD.replace("}]}", "}],\"refresh\":true}");
        assertThat(sent(role, live).status()).isEqualTo(403);
        assertThat(sent(role, live.replace("true", "false")).status()).isEqualTo(200);
        assertThat(sent("operator", live).status()).isEqualTo(200);
    }

    private void assertError(String body, int status, String pointer, String message) {
        var answer = sent("operator", body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().get("errors").get(0).get("message").asString()).isEqualTo(message);
    }

    private static String page(int runs) {
        return IntStream.range(0, runs)
                .mapToObj(number -> "{\"runId\":\"run-" + number + "\",\"customerId\":\"customer-" + number + "\"}")
                .collect(Collectors.joining(",", "{\"runs\":[", "]}"));
    }

    private TestEvent event(String role) {
        return TestEvent.of("POST", PAGE).withHeader("Authorization", "Bearer " + tenant.tokens().token(role));
    }

    private TestAnswer sent(String role, String body) {
        return TestAnswer.of(tenant.watched(handler), event(role).withJson(body));
    }
}
