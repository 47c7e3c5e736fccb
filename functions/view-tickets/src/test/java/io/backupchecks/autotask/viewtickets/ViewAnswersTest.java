package io.backupchecks.autotask.viewtickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.SampleResolutions;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.ViewTicket.Viewed;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ViewAnswersTest {

    @Test
    void aRunWithoutTicketIs404() {
        var answer = answer(SampleViews.without(State.NONE));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("run-has-no-ticket");
        assertThat(answer.json().get("ticketCreated").booleanValue()).isFalse();
        assertThat(answer.json().has("lastProblem")).isFalse();
    }

    @Test
    void aRefusedAttemptIsTold() {
        assertThat(answer(SampleViews.refusedBefore()).json().get("lastProblem")).hasToString(
                "{\"at\":\"2026-01-12T21:05:10Z\",\"code\":\"autotask-refused\",\"messages\":[\"Not active.\"]}");
    }

    @Test
    void anotherRequestAtWorkIs202() {
        var answer = answer(SampleViews.without(State.IN_PROGRESS));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.body()).isEqualTo("{\"runId\":\"1001\",\"state\":\"in-progress\",\"ticketCreated\":null}");
    }

    @Test
    void anOpenOutcomeIs202WithTheTimeWhenItSettles() {
        var answer = answer(SampleViews.without(State.VERIFYING));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"runId\":\"1001\",\"state\":\"verifying\",\"ticketCreated\":null,\"settleAt\":\"2026-01-12T21:12:09Z\"}");
    }

    @Test
    void aNeededConfirmationNamesTheAttempt() {
        var answer = answer(SampleViews.without(State.NEEDS_CONFIRMATION));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(
                "{\"runId\":\"1001\",\"state\":\"needs-confirmation\",\"ticketCreated\":false,\"attempt\":2}");
    }

    @Test
    void aTicketIsShownWithEverything() {
        var answer = answer(SampleViews.created());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(
                """
                        {"runId":"1001","state":"created","ticketCreated":true,"created":false,"ticket":{"id":48213,"number":"T20260112.0043",\
                        "url":"https://desk.example/48213","companyId":174,"createdBy":{"id":"7","name":"Anna"},"adopted":false,\
                        "createdAt":"2026-01-12T21:05:10Z",\
                        "status":{"id":1,"label":"New","closed":false,"seenAt":"2026-01-12T21:05:11Z"}},\
                        "resolution":{"cycle":1,"state":"open","verification":null,"reason":null}}""");
    }

    @ParameterizedTest
    @MethodSource
    void aBusyResolutionIs202(Resolution resolution, int status, String state) {
        var answer = answer(SampleViews.resolving(resolution));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Retry-After")).isEqualTo(status == 202 ? "30" : "");
        assertThat(answer.json().get("state").asString()).isEqualTo("created");
        assertThat(answer.json().at("/resolution/state").asString()).isEqualTo(state);
    }

    static Stream<Arguments> aBusyResolutionIs202() {
        return Stream.of(Arguments.of(SampleResolutions.claimed(), 202, "resolving"),
                Arguments.of(SampleResolutions.noteSending(), 202, "resolving"),
                Arguments.of(SampleResolutions.noteUnknown(), 202, "verifying"),
                Arguments.of(SampleResolutions.closing(), 202, "verifying"),
                Arguments.of(SampleResolutions.noted(), 200, "open"),
                Arguments.of(SampleResolutions.verifying(), 200, "resolved"),
                Arguments.of(SampleResolutions.flagged(), 200, "flagged"));
    }

    @Test
    void aConflictListsItsTicketsBesideTheRecordedOne() {
        var answer = answer(SampleViews.conflict());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactly("runId", "state", "ticketCreated", "ticket",
                "tickets");
        assertThat(answer.json().get("ticket").get("id").intValue()).isEqualTo(48_213);
        assertThat(answer.json().get("tickets")).hasToString("""
                [{"id":48213,"number":"T20260112.0043","url":"https://desk.example/48213","recorded":true},\
                {"id":48219,"number":null,"url":null,"recorded":false}]""");
    }

    @Test
    void aReaderSeesNumberAndLink() {
        assertThat(forReader(SampleViews.created()).body()).isEqualTo("""
                {"runId":"1001","ticket":{"number":"T20260112.0043","url":"https://desk.example/48213"}}""");
    }

    @Test
    void aReaderSeesATicketThatWasNotReadYet() {
        assertThat(forReader(SampleViews.notReadYet()).body())
                .isEqualTo("{\"runId\":\"1001\",\"ticket\":{\"number\":null,\"url\":null}}");
    }

    @Test
    void aReaderSeesATicketThatIsBeingResolved() {
        assertThat(forReader(SampleViews.resolving(SampleResolutions.closing())).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"CREATED", "CONFLICT"})
    void aReaderLearnsOfNoOtherState(State state) {
        assertReaderSeesNoTicket(SampleViews.without(state));
    }

    @Test
    void aReaderLearnsNothingOfAConflict() {
        assertReaderSeesNoTicket(SampleViews.conflict());
    }

    private static void assertReaderSeesNoTicket(RunTicketView view) {
        var answer = forReader(view);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"runId\":\"1001\",\"ticket\":null}");
    }

    private static TestAnswer answer(RunTicketView view) {
        return sent(ViewAnswers.of(viewed(view)));
    }

    private static TestAnswer forReader(RunTicketView view) {
        return sent(ViewAnswers.forReader(viewed(view)));
    }

    private static Viewed viewed(RunTicketView view) {
        return new Viewed(view, Duration.ofSeconds(30), false);
    }

    private static TestAnswer sent(Response response) {
        var resource = "/v1/runs/{runId}/ticket";
        var function = new TestFunction(
                Routes.of(Route.get(resource, Permission.SEE_TICKETS, _ -> response).concerningTicket()));
        return function.call(Role.OPERATOR, TestEvent.of("GET", resource).withPath("runId", "1001"));
    }
}
