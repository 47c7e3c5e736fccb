package io.backupchecks.autotask.viewtickets;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.ViewTicket;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import jakarta.inject.Inject;
import java.util.Map;

/** The routes of the function: what each takes and calls. */
final class ViewTicketsRoutes {
    private final ViewTicket viewTicket;
    private final Contract contract;

    @Inject
    ViewTicketsRoutes(ViewTicket viewTicket, Contract contract) {
        this.viewTicket = viewTicket;
        this.contract = contract;
    }

    Routes routes() {
        return Routes.of(
                Route.get("/v1/runs/{runId}/ticket", Permission.SEE_TICKET_LINKS, this::view).concerningTicket(),
                Route.open("/v1/health", _ -> Response.ok(Map.of("status", "ok"))),
                Route.open("/v1/openapi.json", _ -> Response.document(contract.json())));
    }

    private Response view(Request request) {
        var viewed = viewTicket.view(new RunId(request.pathId("runId")), request.caller());
        return Permission.SEE_TICKETS.isGivenTo(request.caller().role())
                ? ViewAnswers.of(viewed)
                : ViewAnswers.forReader(viewed);
    }
}
