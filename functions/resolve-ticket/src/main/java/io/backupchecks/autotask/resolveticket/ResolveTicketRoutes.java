package io.backupchecks.autotask.resolveticket;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.DecideTicket;
import io.backupchecks.autotask.domain.ticket.ResolveTicket;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import jakarta.inject.Inject;

/** The routes of the function: what each takes and calls. */
final class ResolveTicketRoutes {
    private final ResolveTicket resolveTicket;
    private final DecideTicket decideTicket;

    @Inject
    ResolveTicketRoutes(ResolveTicket resolveTicket, DecideTicket decideTicket) {
        this.resolveTicket = resolveTicket;
        this.decideTicket = decideTicket;
    }

    Routes routes() {
        return Routes.of(Route.post("/v1/runs/{runId}/ticket/resolution", Permission.RESOLVE_TICKET,
                ResolutionRequest.class, this::resolve).concerningTicket(),
                Route.post("/v1/runs/{runId}/ticket/decision", Permission.DECIDE_TICKET,
                        DecisionRequest.class, this::decide).concerningTicket());
    }

    private Response resolve(Request request, ResolutionRequest body) {
        var run = new RunId(request.pathId("runId"));
        return ResolutionAnswers.of(resolveTicket.resolve(body.of(run), request.caller(), request.occasion().time()));
    }

    private Response decide(Request request, DecisionRequest body) {
        var run = new RunId(request.pathId("runId"));
        return DecisionAnswers.of(decideTicket.decide(run, body.choice(), request.caller()));
    }
}
