package io.backupchecks.autotask.createticket;

import static io.backupchecks.autotask.lambda.problem.TicketCreated.NO;
import static io.backupchecks.autotask.lambda.problem.TicketCreated.NOT_KNOWN;
import static io.backupchecks.autotask.lambda.problem.TicketCreated.YES;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.TicketCreation;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.problem.AutotaskAnswer;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.ticket.BlockerWords;
import io.backupchecks.autotask.lambda.ticket.TicketDocument;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says to Backupchecks how a request for a ticket ended, in the words of the contract. */
final class CreationAnswers {
    private static final Duration IN_PROGRESS = Duration.ofSeconds(2);
    private static final Duration STORAGE = Duration.ofSeconds(5);
    private static final Duration UNREACHABLE = Duration.ofSeconds(30);
    private static final Duration BREAKER = Duration.ofMinutes(5);

    private CreationAnswers() {}

    static Response of(TicketCreation creation, RunId run) {
        return switch (creation) {
            case TicketCreation.Created(var view) ->
                Response.created(TicketDocument.ofCreated(view))
                        .withHeader("Location", location(run))
                        .withOutcome("created");
            case TicketCreation.Exists(var view) -> Response.ok(TicketDocument.of(view)).withOutcome("ticket-exists");
            case TicketCreation.InProgress _ -> open(run, "in-progress", null, IN_PROGRESS);
            case TicketCreation.Verifying(var wait, var ticket) -> open(run, "verifying", ticket, wait);
            case TicketCreation.NeedsConfirmation(var attempt) -> Response.problem(needsConfirmation(attempt));
            case TicketCreation.Duplicates(var view) -> Response.problem(duplicates(view));
            case TicketCreation.Blocked(var blocker) -> Response.problem(BlockerWords.problem(blocker));
            case TicketCreation.Refused(var status, var messages) -> Response.problem(refused(status, messages));
            case TicketCreation.NotSent(var cause, var wait) -> Response.problem(notSent(cause, wait));
            case TicketCreation.NotSearched(var failure) -> Response.problem(notSearched(failure));
            case TicketCreation.StorageDown(var itemRead) -> Response.problem(storageDown(itemRead));
            case TicketCreation.Broken _ -> Response.problem(Problem
                    .of(ProblemCode.INTERNAL_ERROR,
                            "Storage refused to permit the ticket. No ticket was created. An administrator has to look at the alarm.")
                    .withTicketCreated(NO));
        };
    }

    private static String location(RunId run) {
        return "/v1/runs/" + run.value() + "/ticket";
    }

    private static Response open(RunId run, String state, @Nullable TicketId ticket, Duration wait) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("runId", run.value());
        document.put("state", state);
        document.put("ticketCreated", ticket == null ? null : true);
        if (ticket != null) {
            document.put("ticket", Map.of("id", ticket.value()));
        }
        return Response.accepted(document, wait).withOutcome(state);
    }

    private static Problem needsConfirmation(long attempt) {
        return Problem
                .of(ProblemCode.CREATE_NEEDS_CONFIRMATION,
                        "An earlier attempt did not create a ticket, as far as Autotask can be searched. Look in Autotask; "
                                + "if there is none, confirm attempt " + attempt + " to create it again.")
                .withTicketCreated(NO)
                .with("attempt", attempt);
    }

    private static Problem duplicates(RunTicketView view) {
        return Problem
                .of(ProblemCode.DUPLICATE_TICKETS_DETECTED,
                        "Autotask holds more than one ticket for this run. Nothing more will be created; decide which one is the run's.")
                .withTicketCreated(YES)
                .with("tickets", TicketDocument.duplicates(view));
    }

    private static Problem refused(int status, List<String> messages) {
        return Problem
                .of(ProblemCode.AUTOTASK_REFUSED,
                        "Autotask refused the ticket; none was created. What it said is below: mend the settings or the company in Autotask, then try again.")
                .withTicketCreated(NO)
                .withAutotask(new AutotaskAnswer(status, messages));
    }

    private static Problem notSent(TicketCreation.Cause cause, Duration wait) {
        return switch (cause) {
            case UNREACHABLE -> waiting(ProblemCode.AUTOTASK_UNREACHABLE,
                    "Autotask cannot be reached. No ticket was created. Try again later.", wait);
            case RATE_LIMITED -> waiting(ProblemCode.AUTOTASK_RATE_LIMITED,
                    "Autotask takes no more requests at the moment. No ticket was created. Try again later.", wait);
            case CREDENTIALS_REJECTED -> rejected(wait);
            case REFUSED_RECENTLY -> waiting(ProblemCode.AUTOTASK_REFUSED_RECENTLY,
                    "Autotask refused this ticket seconds ago. No ticket was created. Wait a moment before you try again.",
                    wait);
            case NOT_ENOUGH_TIME -> waiting(ProblemCode.NOT_ENOUGH_TIME,
                    "Too little time was left to create a ticket safely. No ticket was created. Try again.", wait);
            case STORAGE_BUSY -> waiting(ProblemCode.STORAGE_UNAVAILABLE,
                    "Storage was too busy to permit the ticket. No ticket was created. Try again.", wait);
        };
    }

    private static Problem notSearched(DeskFailure failure) {
        return switch (failure) {
            case DeskFailure.Unreachable _ -> waiting(ProblemCode.AUTOTASK_UNREACHABLE,
                    "Autotask did not answer. No ticket was created. Try again later.", UNREACHABLE);
            case DeskFailure.RateLimited(var wait) -> waiting(ProblemCode.AUTOTASK_RATE_LIMITED,
                    "Autotask takes no more requests at the moment. No ticket was created. Try again later.", wait);
            case DeskFailure.CredentialsRejected _ -> rejected(BREAKER);
            case DeskFailure.Refused(var status, var messages) -> Problem
                    .of(ProblemCode.AUTOTASK_REFUSED,
                            "Autotask refused the search that must come before a ticket. No ticket was created. What it said is below.")
                    .withTicketCreated(NO)
                    .withAutotask(new AutotaskAnswer(status, messages));
            case DeskFailure.BadAnswer(var reason) -> Problem
                    .of(ProblemCode.AUTOTASK_BAD_ANSWER,
                            "Autotask's answer to the search that must come before a ticket cannot be trusted: "
                                    + reason
                                    + ". No ticket was created. Try again later; if it stays, let an administrator validate the configuration.")
                    .withTicketCreated(NO);
        };
    }

    private static Problem rejected(Duration wait) {
        return waiting(ProblemCode.CREDENTIALS_REJECTED,
                "Autotask rejects the stored credentials. No ticket was created. Nothing is sent until an administrator has tested the connection.",
                wait);
    }

    private static Problem storageDown(boolean itemRead) {
        var code = ProblemCode.STORAGE_UNAVAILABLE;
        return itemRead
                ? waiting(code, "Storage did not answer. No ticket was created. Try again.", STORAGE)
                : Problem.of(code,
                        "Storage did not answer, so the run could not be looked up. Nothing was sent. Look at the run's ticket, then try again.")
                        .withTicketCreated(NOT_KNOWN)
                        .withRetryAfter(STORAGE);
    }

    private static Problem waiting(ProblemCode code, String detail, Duration wait) {
        return Problem.of(code, detail).withTicketCreated(NO).withRetryAfter(wait);
    }
}
