package io.backupchecks.autotask.createticket;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.TicketPreview;
import io.backupchecks.autotask.domain.ticket.TicketPreview.Field;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.ticket.ReasonDocument;
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
        document.put("blockers", preview.obstacles().stream().map(ReasonDocument::of).toList());
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
}
