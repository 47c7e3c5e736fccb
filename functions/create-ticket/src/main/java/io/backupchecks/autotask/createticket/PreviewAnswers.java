package io.backupchecks.autotask.createticket;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.domain.ticket.TicketPreview;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Field;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Obstacle;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.problem.RetryAfter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a preview in the shape of the contract; members that cannot be known yet are null. */
final class PreviewAnswers {
    private PreviewAnswers() {}

    static Response of(TicketPreview preview, RunId run) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("runId", run.value());
        document.put("title", preview.title());
        document.put("description", preview.description());
        document.put("company", company(preview));
        document.put("fields", preview.fields().stream().map(PreviewAnswers::field).toList());
        document.put("dueAt", preview.dueAt() == null ? null : preview.dueAt().toString());
        document.put("blockers", preview.obstacles().stream().map(PreviewAnswers::blocker).toList());
        return Response.ok(document).withOutcome("previewed");
    }

    private static @Nullable Map<String, Object> company(TicketPreview preview) {
        if (preview.company() == null || preview.companyName() == null) {
            return null;
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("id", preview.company().value());
        document.put("name", preview.companyName());
        return document;
    }

    private static Map<String, Object> field(Field field) {
        var document = new LinkedHashMap<String, Object>();
        document.put("name", field.name());
        document.put("id", field.id());
        document.put("label", field.label());
        return document;
    }

    private static Map<String, Object> blocker(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.OfService(var blocker) ->
                blocker(BlockerWords.code(blocker).code(), BlockerWords.detail(blocker));
            case Obstacle.CredentialsRejected _ ->
                blocker("credentials-rejected",
                        "Autotask rejects the stored credentials: an administrator has to test the connection.");
            case Obstacle.RefusedRecently(var rest) ->
                blocker("autotask-refused-recently",
                        "Autotask refused this ticket seconds ago: wait another " + RetryAfter.seconds(rest)
                                + " seconds.");
            case Obstacle.OfRun(var state) -> ofRun(state);
        };
    }

    private static Map<String, Object> ofRun(RunTicketView.State state) {
        return switch (state) {
            case CREATED -> blocker("ticket-exists", "The run has its ticket already.");
            case IN_PROGRESS -> blocker("in-progress", "Another request is creating the ticket.");
            case VERIFYING ->
                blocker("verifying", "It is not known yet whether a ticket was created; this is being verified.");
            case NEEDS_CONFIRMATION -> blocker("create-needs-confirmation",
                    "An earlier attempt created no ticket: creating again needs a confirmation.");
            case CONFLICT -> blocker("conflict", "Autotask holds more than one ticket for this run.");
            case NONE -> throw new IllegalStateException("a run without a ticket blocks nothing");
        };
    }

    private static Map<String, Object> blocker(String code, String message) {
        var document = new LinkedHashMap<String, Object>();
        document.put("code", code);
        document.put("message", message);
        return document;
    }
}
