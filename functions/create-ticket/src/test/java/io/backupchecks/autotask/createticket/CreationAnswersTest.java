package io.backupchecks.autotask.createticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.Blocker;
import io.backupchecks.autotask.domain.ticket.TicketCreation;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CreationAnswersTest {
    private static final RunId RUN = new RunId("1001");

    @Test
    void theTicketOfThisRequestIs201WithItsLocation() {
        var answer = answer(new TicketCreation.Created(SampleViews.created()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/runs/1001/ticket");
        assertThat(answer.body()).isEqualTo(
                """
                        {"runId":"1001","state":"created","ticketCreated":true,"created":true,"ticket":{"id":48213,"number":"T20260112.0043",\
                        "url":"https://desk.example/48213","companyId":174,"createdBy":{"id":"7","name":"Anna"},"adopted":false,\
                        "createdAt":"2026-01-12T21:05:10Z",\
                        "status":{"id":1,"label":"New","closed":false,"seenAt":"2026-01-12T21:05:11Z"}},"resolution":null}""");
    }

    @Test
    void whatIsNotKnownOfATicketIsNull() {
        assertThat(answer(new TicketCreation.Created(SampleViews.notReadYet())).body()).isEqualTo(
                """
                        {"runId":"1001","state":"created","ticketCreated":true,"created":true,"ticket":{"id":48213,"number":null,"url":null,\
                        "companyId":null,"createdBy":{"id":"7","name":"Anna"},"adopted":true,\
                        "createdAt":"2026-01-12T21:05:10Z","status":null},"resolution":null}""");
    }

    @Test
    void theTicketOfAnEarlierRequestIs200() {
        var answer = answer(new TicketCreation.Exists(SampleViews.created()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.json().get("created").booleanValue()).isFalse();
        assertThat(answer.json().get("ticket").get("id").intValue()).isEqualTo(48_213);
    }

    @Test
    void anotherRequestAtWorkIs202() {
        var answer = answer(new TicketCreation.InProgress());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.body()).isEqualTo("{\"runId\":\"1001\",\"state\":\"in-progress\",\"ticketCreated\":null}");
    }

    @Test
    void anOpenOutcomeIs202() {
        var answer = answer(new TicketCreation.Verifying(Duration.ofSeconds(30), null));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.body()).isEqualTo("{\"runId\":\"1001\",\"state\":\"verifying\",\"ticketCreated\":null}");
    }

    @Test
    void anUnrecordedTicketIsNamed() {
        assertThat(answer(new TicketCreation.Verifying(Duration.ofSeconds(5), new TicketId(48_214))).body())
                .isEqualTo(
                        "{\"runId\":\"1001\",\"state\":\"verifying\",\"ticketCreated\":true,\"ticket\":{\"id\":48214}}");
    }

    @Test
    void aNeededConfirmationNamesTheAttempt() {
        var answer = answer(new TicketCreation.NeedsConfirmation(3));

        assertProblem(answer, 409, "create-needs-confirmation", "false");
        assertThat(answer.json().get("attempt").intValue()).isEqualTo(3);
    }

    @Test
    void duplicatesAreListed() {
        var answer = answer(new TicketCreation.Duplicates(SampleViews.conflict()));

        assertProblem(answer, 409, "duplicate-tickets-detected", "true");
        assertThat(answer.json().get("tickets")).hasToString("""
                [{"id":48213,"number":"T20260112.0043","url":"https://desk.example/48213","recorded":true},\
                {"id":48219,"number":null,"url":null,"recorded":false}]""");
    }

    @ParameterizedTest
    @EnumSource
    void everyBlockerIs409UnderItsCode(Blocker blocker) {
        var code = switch (blocker) {
            case NOT_CONFIGURED -> "integration-not-configured";
            case DISABLED -> "integration-disabled";
            case CONNECTION_UNTESTED -> "connection-untested";
            case NOT_MAPPED -> "customer-not-mapped";
            case MAPPING_MISSING -> "mapping-missing";
            case MAPPING_INVALID -> "mapping-invalid";
            case MAPPING_CHANGED -> "mapping-changed";
            case SETTINGS_CHANGED -> "settings-changed";
        };
        assertProblem(answer(new TicketCreation.Blocked(blocker)), 409, code, "false");
    }

    @Test
    void aRefusalCarriesTheWordsOfAutotask() {
        var answer = answer(new TicketCreation.Refused(500, List.of("Value 42 of field issueType is not active.")));

        assertProblem(answer, 502, "autotask-refused", "false");
        assertThat(answer.json().get("autotask")).hasToString(
                "{\"status\":500,\"messages\":[\"Value 42 of field issueType is not active.\"]}");
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE, autotask-unreachable", "RATE_LIMITED, autotask-rate-limited",
            "CREDENTIALS_REJECTED, credentials-rejected", "REFUSED_RECENTLY, autotask-refused-recently",
            "NOT_ENOUGH_TIME, not-enough-time", "STORAGE_BUSY, storage-unavailable"})
    void whatWasNotSentMayBeAskedForAgain(Cause cause, String code) {
        var answer = answer(new TicketCreation.NotSent(cause, Duration.ofSeconds(17)));

        assertProblem(answer, 503, code, "false");
        assertRetryAfter(answer, 17);
    }

    @Test
    void everyCauseIsInTheTable() {
        assertThat(Cause.values()).hasSize(6);
    }

    static Stream<Arguments> failedSearches() {
        return Stream.of(Arguments.of(new DeskFailure.Unreachable("reset"), 503, "autotask-unreachable", 30),
                Arguments.of(new DeskFailure.RateLimited(Duration.ofSeconds(41)), 503, "autotask-rate-limited", 41),
                Arguments.of(new DeskFailure.CredentialsRejected(), 503, "credentials-rejected", 300),
                Arguments.of(new DeskFailure.Refused(500, List.of("No.")), 502, "autotask-refused", -1),
                Arguments.of(new DeskFailure.BadAnswer("HTML"), 502, "autotask-bad-answer", -1));
    }

    @ParameterizedTest
    @MethodSource("failedSearches")
    void aFailedSearchSendsNothing(DeskFailure failure, int status, String code, int retryAfter) {
        var answer = answer(new TicketCreation.NotSearched(failure));

        assertProblem(answer, status, code, "false");
        assertRetryAfter(answer, retryAfter);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, null"})
    void storageThatIsDownKnowsOfTheTicketOnlyIfItWasRead(boolean itemRead, String ticketCreated) {
        var answer = answer(new TicketCreation.StorageDown(itemRead));

        assertProblem(answer, 503, "storage-unavailable", ticketCreated);
        assertRetryAfter(answer, 5);
    }

    @Test
    void aPermitThatStorageRefusesIs500() {
        assertProblem(answer(new TicketCreation.Broken()), 500, "internal-error", "false");
    }

    private static TestAnswer answer(TicketCreation creation) {
        var resource = "/v1/runs/{runId}/ticket";
        var function = new TestFunction(Routes.of(Route
                .get(resource, Permission.SEE_TICKETS, _ -> CreationAnswers.of(creation, RUN))
                .concerningTicket()));
        return function.call(Role.OPERATOR, TestEvent.of("GET", resource).withPath("runId", RUN.value()));
    }

    private static void assertProblem(TestAnswer answer, int status, String code, String ticketCreated) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("ticketCreated")).hasToString(ticketCreated);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    private static void assertRetryAfter(TestAnswer answer, int seconds) {
        assertThat(answer.header("Retry-After")).isEqualTo(seconds < 0 ? "" : Integer.toString(seconds));
        assertThat(answer.json().path("retryAfter").asInt(-1)).isEqualTo(seconds);
    }
}
