package io.backupchecks.autotask.createticket;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.CreateTicket;
import io.backupchecks.autotask.domain.ticket.PreviewTicket;
import io.backupchecks.autotask.lambda.auth.Permission;
import io.backupchecks.autotask.lambda.http.BodyLimit;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.http.Route;
import io.backupchecks.autotask.lambda.http.Routes;
import jakarta.inject.Inject;

/** The routes of the function: what each takes and calls. */
final class CreateTicketRoutes {
    private static final String TICKET = "/v1/runs/{runId}/ticket";

    private final CreateTicket createTicket;
    private final PreviewTicket previewTicket;

    @Inject
    CreateTicketRoutes(CreateTicket createTicket, PreviewTicket previewTicket) {
        this.createTicket = createTicket;
        this.previewTicket = previewTicket;
    }

    Routes routes() {
        return Routes.of(
                Route.post(TICKET, Permission.CREATE_TICKET, TicketRequest.class, this::create)
                        .withBodyLimit(BodyLimit.LARGE)
                        .concerningTicket(),
                Route.post(TICKET + "/preview", Permission.PREVIEW_TICKET, TicketRequest.class, this::preview)
                        .withBodyLimit(BodyLimit.LARGE)
                        .concerningTicket());
    }

    private Response create(Request request, TicketRequest body) {
        var run = request.pathId("runId");
        var creation = createTicket.create(body.toRequest(run), request.caller(), request.occasion().time());
        return CreationAnswers.of(creation, new RunId(run));
    }

    private Response preview(Request request, TicketRequest body) {
        var run = request.pathId("runId");
        return PreviewAnswers.of(previewTicket.preview(body.toRequest(run)), new RunId(run));
    }
}
