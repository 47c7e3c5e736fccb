package io.backupchecks.autotask.viewtickets;

import io.backupchecks.autotask.domain.ticket.Refusal;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.ViewTicket.Viewed;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.problem.Problem;
import io.backupchecks.autotask.lambda.problem.ProblemCode;
import io.backupchecks.autotask.lambda.problem.TicketCreated;
import io.backupchecks.autotask.lambda.ticket.TicketDocument;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a run's ticket in the shape of the contract. */
final class ViewAnswers {
    private static final Duration IN_PROGRESS = Duration.ofSeconds(2);

    private ViewAnswers() {}

    static Response of(Viewed viewed) {
        var view = viewed.ticket();
        return switch (view.state()) {
            case NONE -> Response.problem(none(view.refusal()));
            case IN_PROGRESS -> Response.accepted(TicketDocument.of(view), IN_PROGRESS).withOutcome("in-progress");
            case VERIFYING -> Response.accepted(TicketDocument.of(view), viewed.retryAfter()).withOutcome("verifying");
            case CREATED -> isUnderway(view)
                    ? Response.accepted(document(viewed), viewed.retryAfter()).withOutcome("resolving")
                    : known(viewed);
            case NEEDS_CONFIRMATION, CONFLICT -> known(viewed);
        };
    }

    private static boolean isUnderway(RunTicketView view) {
        return view.resolution() != null && view.resolution().isUnderway();
    }

    private static Response known(Viewed viewed) {
        return Response.ok(document(viewed)).withOutcome(TicketDocument.state(viewed.ticket().state()));
    }

    private static Map<String, @Nullable Object> document(Viewed viewed) {
        var document = TicketDocument.of(viewed.ticket());
        if (viewed.stale()) {
            document.put("stale", true);
        }
        return document;
    }

    /** A reader gets the same two members in every state. */
    static Response forReader(Viewed viewed) {
        return Response.ok(TicketDocument.forReader(viewed.ticket())).withOutcome("reader");
    }

    private static Problem none(@Nullable Refusal refusal) {
        var problem = Problem.of(ProblemCode.RUN_HAS_NO_TICKET, "The run has no Autotask ticket.")
                .withTicketCreated(TicketCreated.NO);
        return refusal == null ? problem : problem.with("lastProblem", lastProblem(refusal));
    }

    private static Map<String, Object> lastProblem(Refusal refusal) {
        var document = new LinkedHashMap<String, Object>();
        document.put("at", refusal.at().toString());
        document.put("code", refusal.code());
        document.put("messages", refusal.messages());
        return document;
    }
}
