package io.backupchecks.autotask.resolveticket;

import static io.backupchecks.autotask.lambda.problem.TicketCreated.NO;
import static io.backupchecks.autotask.lambda.problem.TicketCreated.NOT_KNOWN;
import static io.backupchecks.autotask.lambda.problem.TicketCreated.YES;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.ticket.Blocker;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import io.backupchecks.autotask.domain.ticket.TicketResolution;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.problem.AutotaskAnswer;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.problem.TicketCreated;
import io.backupchecks.autotask.lambda.ticket.BlockerWords;
import io.backupchecks.autotask.lambda.ticket.ResolutionDocument;
import io.backupchecks.autotask.lambda.ticket.TicketDocument;
import java.time.Duration;
import java.util.List;

/** Says to Backupchecks how a click on resolve ended, in the words of the contract. */
final class ResolutionAnswers {
    private static final Duration STORAGE = Duration.ofSeconds(5);
    private static final Duration UNREACHABLE = Duration.ofSeconds(30);
    private static final Duration BREAKER = Duration.ofMinutes(5);

    private ResolutionAnswers() {}

    static Response of(TicketResolution resolution) {
        return switch (resolution) {
            case TicketResolution.Closed(var view) -> Response.ok(TicketDocument.of(view)).withOutcome("closed");
            case TicketResolution.Underway(var view, var wait) ->
                Response.accepted(TicketDocument.of(view), wait).withOutcome("resolving");
            case TicketResolution.NoTicket(var view) -> Response.problem(noTicket(view));
            case TicketResolution.Duplicates(var view) -> Response.problem(duplicates(view));
            case TicketResolution.Changed(var view) -> Response.problem(changed(view));
            case TicketResolution.Blocked(var blocker) -> Response.problem(blocked(blocker));
            case TicketResolution.Disabled _ -> Response.problem(of(ProblemCode.RESOLVING_DISABLED,
                    "An administrator has not allowed resolving in the settings. The ticket was left alone: close it in Autotask."));
            case TicketResolution.Hindered(var reason, var view) -> Response.problem(hindered(reason, view));
            case TicketResolution.Refused(var status, var messages) -> Response.problem(refused(status, messages));
            case TicketResolution.NotSent(var cause, var wait) -> Response.problem(notSent(cause, wait));
            case TicketResolution.NotChecked(var failure) -> Response.problem(notChecked(failure));
            case TicketResolution.StorageDown _ -> Response.problem(Problem
                    .of(ProblemCode.STORAGE_UNAVAILABLE,
                            "Storage did not answer. The ticket was not closed by this request. Look at the run, then try again.")
                    .withTicketCreated(NOT_KNOWN)
                    .withRetryAfter(STORAGE));
            case TicketResolution.Broken _ -> Response.problem(of(ProblemCode.INTERNAL_ERROR,
                    "Storage refused to permit the next step. The ticket was not closed. An administrator has to look at the alarm."));
        };
    }

    private static Problem of(ProblemCode code, String detail) {
        return Problem.of(code, detail).withTicketCreated(YES);
    }

    private static Problem waiting(ProblemCode code, String detail, Duration wait) {
        return of(code, detail).withRetryAfter(wait);
    }

    private static Problem noTicket(RunTicketView view) {
        return switch (view.state()) {
            case NONE, NEEDS_CONFIRMATION ->
                noTicket("The run has no Autotask ticket: there is nothing to resolve.", NO);
            case IN_PROGRESS, VERIFYING, CREATED, CONFLICT -> noTicket(
                    "It is not known yet whether the run has a ticket: look at the run, then resolve.", NOT_KNOWN);
        };
    }

    private static Problem noTicket(String detail, TicketCreated created) {
        return Problem.of(ProblemCode.RUN_HAS_NO_TICKET, detail).withTicketCreated(created);
    }

    private static Problem duplicates(RunTicketView view) {
        return of(ProblemCode.DUPLICATE_TICKETS_DETECTED,
                "Autotask holds more than one ticket for this run. None was closed; decide first which one is the run's.")
                .with("tickets", TicketDocument.duplicates(view));
    }

    private static Problem changed(RunTicketView view) {
        var problem = of(ProblemCode.RESOLUTION_CHANGED,
                "The ticket is not any more what it was when you looked. Nothing was sent. Look at it again, then decide.");
        return view.resolution() == null ? problem : problem.with("cycle", view.resolution().cycle());
    }

    private static Problem blocked(Blocker blocker) {
        var created = blocker == Blocker.NOT_CONFIGURED ? NOT_KNOWN : YES;
        return Problem.of(BlockerWords.code(blocker), BlockerWords.detail(blocker) + " The ticket was not closed.")
                .withTicketCreated(created);
    }

    private static Problem hindered(Reason reason, RunTicketView view) {
        var problem = of(code(reason), detail(reason));
        return view.resolution() == null ? problem : problem.with("cycle", view.resolution().cycle());
    }

    private static ProblemCode code(Reason reason) {
        return switch (reason) {
            case TICKET_MISSING -> ProblemCode.TICKET_MISSING;
            case TICKET_ALREADY_CLOSED -> ProblemCode.TICKET_ALREADY_CLOSED;
            case TICKET_HAS_TIME_ENTRIES -> ProblemCode.TICKET_HAS_TIME_ENTRIES;
            case TIME_ENTRIES_NOT_KNOWN -> ProblemCode.TIME_ENTRIES_NOT_KNOWN;
            case CLOSE_NOT_APPLIED ->
                throw new IllegalStateException(ResolutionDocument.code(reason) + " hinders nothing");
        };
    }

    private static String detail(Reason reason) {
        return switch (reason) {
            case TICKET_MISSING ->
                "The ticket was not found in Autotask: it was deleted, or is out of the API user's sight. Nothing was closed; the run stays bound to it.";
            case TICKET_ALREADY_CLOSED ->
                "The ticket is closed in Autotask already, by somebody else. Nothing was sent.";
            case TICKET_HAS_TIME_ENTRIES ->
                "Time is booked on the ticket. It was not closed, so that nothing is billed wrongly: close it in Autotask.";
            case TIME_ENTRIES_NOT_KNOWN ->
                "It is not certain that nobody has booked time on the ticket. It was not closed: close it in Autotask, and let an administrator validate the configuration.";
            case CLOSE_NOT_APPLIED ->
                throw new IllegalStateException(ResolutionDocument.code(reason) + " hinders nothing");
        };
    }

    private static Problem refused(int status, List<String> messages) {
        return of(ProblemCode.AUTOTASK_REFUSED,
                "Autotask refused it; the ticket is still open. What it said is below: mend that in Autotask, then try again.")
                .withAutotask(new AutotaskAnswer(status, messages));
    }

    private static Problem notSent(Cause cause, Duration wait) {
        return switch (cause) {
            case UNREACHABLE -> waiting(ProblemCode.AUTOTASK_UNREACHABLE,
                    "Autotask cannot be reached. The ticket was not closed. Try again later.", wait);
            case RATE_LIMITED -> waiting(ProblemCode.AUTOTASK_RATE_LIMITED,
                    "Autotask takes no more requests at the moment. The ticket was not closed. Try again later.", wait);
            case CREDENTIALS_REJECTED -> rejected(wait);
            case REFUSED_RECENTLY -> waiting(ProblemCode.AUTOTASK_REFUSED_RECENTLY,
                    "Autotask refused seconds ago. The ticket was not closed. Wait a moment.", wait);
            case NOT_ENOUGH_TIME -> waiting(ProblemCode.NOT_ENOUGH_TIME,
                    "Too little time was left to close the ticket safely. It was not closed. Try again.", wait);
            case STORAGE_BUSY -> waiting(ProblemCode.STORAGE_UNAVAILABLE,
                    "Storage was too busy to permit the next step. The ticket was not closed. Try again.", wait);
        };
    }

    private static Problem notChecked(DeskFailure failure) {
        return switch (failure) {
            case DeskFailure.Unreachable _ -> notSent(Cause.UNREACHABLE, UNREACHABLE);
            case DeskFailure.RateLimited(var wait) -> notSent(Cause.RATE_LIMITED, wait);
            case DeskFailure.CredentialsRejected _ -> rejected(BREAKER);
            case DeskFailure.Refused(var status, var messages) -> refused(status, messages);
            case DeskFailure.BadAnswer(var reason) -> of(ProblemCode.AUTOTASK_BAD_ANSWER,
                    "Autotask's answer to a check cannot be trusted: " + reason
                            + ". The ticket was not closed. Try again later; if it stays, let an administrator validate the configuration.");
        };
    }

    private static Problem rejected(Duration wait) {
        return waiting(ProblemCode.CREDENTIALS_REJECTED,
                "Autotask rejects the stored credentials. The ticket was not closed. Nothing is sent until an administrator has tested the connection.",
                wait);
    }
}
