package io.backupchecks.autotask.viewtickets;

import io.backupchecks.autotask.domain.audit.AuditHistory.About;
import io.backupchecks.autotask.domain.audit.ViewAudit;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.ViewTicket;
import io.backupchecks.autotask.domain.ticket.ViewTickets;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Query;
import io.backupchecks.autotask.lambda.http.QueryParameter;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import io.backupchecks.autotask.lambda.json.Pointer;
import io.backupchecks.autotask.lambda.json.Violation;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The routes of the function: what each takes and calls. */
final class ViewTicketsRoutes {
    private static final String REFRESH = "refresh";

    private final ViewTicket viewTicket;
    private final ViewTickets viewTickets;
    private final ViewAudit viewAudit;
    private final Contract contract;

    @Inject
    ViewTicketsRoutes(ViewTicket viewTicket, ViewTickets viewTickets, ViewAudit viewAudit, Contract contract) {
        this.viewTicket = viewTicket;
        this.viewTickets = viewTickets;
        this.viewAudit = viewAudit;
        this.contract = contract;
    }

    Routes routes() {
        return Routes.of(
                Route.get("/v1/runs/{runId}/ticket", Permission.SEE_TICKET_LINKS, this::view)
                        .withQuery(new QueryParameter.Flag(REFRESH))
                        .concerningTicket(),
                Route.post("/v1/ticket-views", Permission.SEE_TICKET_LINKS, PageRequest.class, this::views),
                Route.get("/v1/audit-events", Permission.SEE_AUDIT, this::audit)
                        .withQuery(AuditQuestion.parameters()),
                Route.open("/v1/health", _ -> Response.ok(Map.of("status", "ok"))),
                Route.open("/v1/openapi.json", _ -> Response.document(contract.json())));
    }

    private Response view(Request request) {
        var run = new RunId(request.pathId("runId"));
        var everything = Permission.SEE_TICKETS.isGivenTo(request.caller().role());
        if (request.query().flag(REFRESH)) {
            return everything
                    ? ViewAnswers.of(viewTicket.live(run, request.caller(), request.occasion().time()))
                    : Response.forbidden();
        }
        var viewed = viewTicket.view(run, request.caller());
        return everything ? ViewAnswers.of(viewed) : ViewAnswers.forReader(viewed);
    }

    private Response views(Request request, PageRequest body) {
        var everything = Permission.SEE_TICKETS.isGivenTo(request.caller().role());
        if (body.isLive()) {
            return everything
                    ? PageAnswers.of(viewTickets.live(body.asked(), request.caller(), request.occasion().time()))
                    : Response.forbidden();
        }
        var views = viewTickets.views(body.asked());
        return everything ? PageAnswers.of(views) : PageAnswers.forReader(views);
    }

    private Response audit(Request request) {
        return AuditQuestion.about(request.query())
                .map(about -> audit(about, request.query()))
                .orElseGet(ViewTicketsRoutes::notOneQuestion);
    }

    private Response audit(About about, Query query) {
        var limit = AuditQuestion.limit(query);
        return query.text(AuditQuestion.CURSOR)
                .map(cursor -> AuditAnswers.place(cursor, about)
                        .map(place -> AuditAnswers.of(viewAudit.page(about, place, limit), about))
                        .orElseGet(ViewTicketsRoutes::otherCursor))
                .orElseGet(() -> AuditAnswers.of(viewAudit.page(about, null, limit), about));
    }

    private static Response notOneQuestion() {
        return Response.problem(Problem
                .of(ProblemCode.INVALID_REQUEST, "Ask for the events of one run, one customer or one day.")
                .withErrors(List.of(new Violation(Pointer.QUERY.at(AuditQuestion.RUN).value(),
                        "exactly one of runId, customerId and day is required"))));
    }

    private static Response otherCursor() {
        return Response.problem(ProblemCode.INVALID_CURSOR,
                "The cursor was not made for this list. Nothing was read; begin again without a cursor.");
    }
}
