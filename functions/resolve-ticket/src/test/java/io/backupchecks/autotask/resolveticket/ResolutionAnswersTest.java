package io.backupchecks.autotask.resolveticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.SampleResolutions;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.Blocker;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.RunTicketView.Ticket;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import io.backupchecks.autotask.domain.ticket.TicketResolution;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.testing.TestAnswer;
import io.backupchecks.autotask.lambda.testing.TestEvent;
import io.backupchecks.autotask.lambda.testing.TestFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResolutionAnswersTest {
    private static final Duration WAIT = Duration.ofSeconds(7);

    @ParameterizedTest(name = "{1}, {2}, {3}")
    @MethodSource
    void showsHowFarItHasCome(Resolution resolution, String state, String verification, String reason) {
        var document = answer(new TicketResolution.Closed(view(resolution))).json().get("resolution");

        assertThat(document.get("cycle").intValue()).isEqualTo(1);
        assertThat(document.get("state").asString()).isEqualTo(state);
        assertThat(document.get("verification")).hasToString(verification);
        assertThat(document.get("reason")).hasToString(reason);
    }

    static Stream<Arguments> showsHowFarItHasCome() {
        return Stream.of(row(SampleResolutions.idle(), "open", "null", "null"),
                row(SampleResolutions.claimed(), "resolving", "null", "null"),
                row(SampleResolutions.noteSending(), "resolving", "null", "null"),
                row(SampleResolutions.noteUnknown(), "verifying", "null", "null"),
                row(SampleResolutions.noted(), "open", "null", "null"),
                row(SampleResolutions.closing(), "verifying", "null", "null"),
                row(SampleResolutions.closeNotApplied(), "open", "null", "\"close-not-applied\""),
                row(SampleResolutions.verifying(), "resolved", "\"pending\"", "null"),
                row(SampleResolutions.resolved(), "resolved", "\"verified\"", "null"),
                row(SampleResolutions.blocked(Reason.TICKET_MISSING), "blocked", "null", "\"ticket-missing\""),
                row(SampleResolutions.flagged(), "flagged", "null", "null"));
    }

    private static Arguments row(Resolution resolution, String state, String verification, String reason) {
        return Arguments.of(resolution, state, verification, reason);
    }

    @Test
    void saysWhoAcknowledgedAFlag() {
        var open = answer(new TicketResolution.Closed(view(SampleResolutions.flagged()))).json().get("resolution");
        var seen = answer(new TicketResolution.Closed(view(SampleResolutions.acknowledged()))).json().get("resolution");

        assertThat(open.get("acknowledgedBy").isNull()).isTrue();
        assertThat(seen.get("acknowledgedBy").get("id").asString()).isEqualTo(SampleResolutions.OTHER.id());
        assertThat(seen.get("acknowledgedAt").asString()).isEqualTo("2026-03-02T08:01:00Z");
    }

    @Test
    void isAcceptedWhileItIsUnderway() {
        var answer = answer(new TicketResolution.Underway(view(SampleResolutions.closing()), WAIT));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Retry-After")).isEqualTo("7");
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource
    void eachOtherEndIsAProblem(TicketResolution end, int status, String code, String ticketCreated) {
        var answer = answer(end);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("ticketCreated")).hasToString(ticketCreated);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    static Stream<Arguments> eachOtherEndIsAProblem() {
        var view = view(SampleResolutions.idle());
        return Stream.of(
                problem(new TicketResolution.NoTicket(view(State.NONE)), 404, "run-has-no-ticket", "false"),
                problem(new TicketResolution.NoTicket(view(State.VERIFYING)), 404, "run-has-no-ticket", "null"),
                problem(new TicketResolution.Duplicates(view(State.CONFLICT)), 409, "duplicate-tickets-detected",
                        "true"),
                problem(new TicketResolution.Changed(view), 409, "resolution-changed", "true"),
                problem(new TicketResolution.Blocked(Blocker.DISABLED), 409, "integration-disabled", "true"),
                problem(new TicketResolution.Blocked(Blocker.NOT_CONFIGURED), 409, "integration-not-configured",
                        "null"),
                problem(new TicketResolution.Blocked(Blocker.SETTINGS_CHANGED), 409, "settings-changed", "true"),
                problem(new TicketResolution.Disabled(), 409, "resolving-disabled", "true"),
                problem(new TicketResolution.Hindered(Reason.TICKET_MISSING, view), 409, "ticket-missing", "true"),
                problem(new TicketResolution.Hindered(Reason.TICKET_ALREADY_CLOSED, view), 409, "ticket-already-closed",
                        "true"),
                problem(new TicketResolution.Hindered(Reason.TICKET_HAS_TIME_ENTRIES, view), 409,
                        "ticket-has-time-entries", "true"),
                problem(new TicketResolution.Hindered(Reason.TIME_ENTRIES_NOT_KNOWN, view), 409,
                        "time-entries-not-known", "true"),
                problem(new TicketResolution.Refused(500, List.of("No.")), 502, "autotask-refused", "true"),
                problem(new TicketResolution.NotSent(Cause.UNREACHABLE, WAIT), 503, "autotask-unreachable", "true"),
                problem(new TicketResolution.NotSent(Cause.RATE_LIMITED, WAIT), 503, "autotask-rate-limited", "true"),
                problem(new TicketResolution.NotSent(Cause.CREDENTIALS_REJECTED, WAIT), 503, "credentials-rejected",
                        "true"),
                problem(new TicketResolution.NotSent(Cause.REFUSED_RECENTLY, WAIT), 503, "autotask-refused-recently",
                        "true"),
                problem(new TicketResolution.NotSent(Cause.NOT_ENOUGH_TIME, WAIT), 503, "not-enough-time", "true"),
                problem(new TicketResolution.NotSent(Cause.STORAGE_BUSY, WAIT), 503, "storage-unavailable", "true"),
                problem(new TicketResolution.NotChecked(new DeskFailure.Unreachable("no answer")), 503,
                        "autotask-unreachable", "true"),
                problem(new TicketResolution.NotChecked(new DeskFailure.RateLimited(WAIT)), 503,
                        "autotask-rate-limited", "true"),
                problem(new TicketResolution.NotChecked(new DeskFailure.CredentialsRejected()), 503,
                        "credentials-rejected", "true"),
                problem(new TicketResolution.NotChecked(new DeskFailure.Refused(500, List.of("No."))), 502,
                        "autotask-refused", "true"),
                problem(new TicketResolution.NotChecked(new DeskFailure.BadAnswer("HTML")), 502, "autotask-bad-answer",
                        "true"),
                problem(new TicketResolution.StorageDown(), 503, "storage-unavailable", "null"),
                problem(new TicketResolution.Broken(), 500, "internal-error", "true"));
    }

    private static Arguments problem(TicketResolution end, int status, String code, String ticketCreated) {
        return Arguments.of(end, status, code, ticketCreated);
    }

    private static RunTicketView view(State state) {
        return new RunTicketView(new RunId("1001"), state, null, List.of(), 1, null, null, null, null);
    }

    private static RunTicketView view(Resolution resolution) {
        var ticket = new Ticket(new TicketId(48_219), null, null, null, new Operator("7", "Anna"), true,
                Instant.parse("2026-01-12T21:05:10Z"), null);
        return new RunTicketView(new RunId("1001"), State.CREATED, ticket, List.of(), 1, null, null, null, resolution);
    }

    private static TestAnswer answer(TicketResolution resolution) {
        var resource = "/v1/runs/{runId}/ticket/resolution";
        var function = new TestFunction(Routes.of(Route.post(resource, Permission.RESOLVE_TICKET,
                _ -> ResolutionAnswers.of(resolution)).concerningTicket()));
        return function.call(Role.OPERATOR, TestEvent.of("POST", resource).withPath("runId", "1001"));
    }
}
