package io.backupchecks.autotask.resolveticket;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.DecideTicket;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import jakarta.inject.Inject;

/** The routes of the function: what each takes and calls. */
final class ResolveTicketRoutes {
    private final DecideTicket decideTicket;

    @Inject
    ResolveTicketRoutes(DecideTicket decideTicket) {
        this.decideTicket = decideTicket;
    }

    Routes routes() {
        return Routes.of(Route.post("/v1/runs/{runId}/ticket/decision", Permission.DECIDE_TICKET,
                DecisionRequest.class, this::decide).concerningTicket());
    }

    private Response decide(Request request, DecisionRequest body) {
        var run = new RunId(request.pathId("runId"));
        return DecisionAnswers.of(decideTicket.decide(run, body.choice(), request.caller()));
    }
}
