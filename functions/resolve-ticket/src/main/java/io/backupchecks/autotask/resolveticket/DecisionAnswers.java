package io.backupchecks.autotask.resolveticket;

import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.RunTicketView.State;
import io.backupchecks.autotask.domain.ticket.TicketDecision;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.problem.TicketCreated;
import io.backupchecks.autotask.lambda.ticket.TicketDocument;

/** Says to Backupchecks what became of a decision, in the words of the contract. */
final class DecisionAnswers {
    private DecisionAnswers() {}

    static Response of(TicketDecision decision) {
        return switch (decision) {
            case TicketDecision.Decided(var view) -> Response.ok(TicketDocument.of(view)).withOutcome("decided");
            case TicketDecision.NothingToDecide(var view) -> Response.problem(nothing(view));
        };
    }

    private static Problem nothing(RunTicketView view) {
        var problem = Problem.of(ProblemCode.NOTHING_TO_DECIDE, why(view.state()) + " Nothing was changed.")
                .withTicketCreated(created(view.state()));
        return view.state() == State.CONFLICT ? problem.with("tickets", TicketDocument.duplicates(view)) : problem;
    }

    private static String why(State state) {
        return switch (state) {
            case NONE -> "The run has no ticket, and no attempt to make one is open: it can be created.";
            case IN_PROGRESS -> "Another request is creating the ticket: wait for it.";
            case VERIFYING -> "The outcome is still being verified: a search may settle it without you. "
                    + "Whether there is none can be decided after the time in settleAt.";
            case NEEDS_CONFIRMATION -> "The search has settled that no ticket was made: it can be created, confirmed.";
            case CREATED -> "The run has its ticket, and no flag waits for a person.";
            case CONFLICT ->
                "The decision names none of the tickets that carry the run's mark, or one of them is just being resolved.";
        };
    }

    private static TicketCreated created(State state) {
        return switch (state) {
            case NONE, NEEDS_CONFIRMATION -> TicketCreated.NO;
            case IN_PROGRESS, VERIFYING -> TicketCreated.NOT_KNOWN;
            case CREATED, CONFLICT -> TicketCreated.YES;
        };
    }
}
