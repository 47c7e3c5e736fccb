package io.backupchecks.autotask.viewtickets;

import io.backupchecks.autotask.domain.ticket.RunActions;
import io.backupchecks.autotask.domain.ticket.RunTicketView;
import io.backupchecks.autotask.lambda.http.Response;
import io.backupchecks.autotask.lambda.ticket.ReasonDocument;
import io.backupchecks.autotask.lambda.ticket.TicketDocument;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a page of runs in the shape of the contract. */
final class PageAnswers {
    private PageAnswers() {}

    static Response of(List<RunActions> views) {
        return Response.ok(Map.of("items", views.stream().map(PageAnswers::view).toList())).withOutcome("viewed");
    }

    /** A reader gets the same two members of every run. */
    static Response forReader(List<RunActions> views) {
        var items = views.stream().map(view -> TicketDocument.forReader(view.ticket())).toList();
        return Response.ok(Map.of("items", items)).withOutcome("reader");
    }

    private static Map<String, @Nullable Object> view(RunActions view) {
        var document = TicketDocument.withoutRequest(view.ticket());
        var actions = new LinkedHashMap<String, Object>();
        actions.put("create", action(view.create().stream().map(ReasonDocument::of).toList()));
        actions.put("open", open(view.ticket().ticket()));
        actions.put("resolve", action(view.resolve().stream().map(ReasonDocument::of).toList()));
        document.put("actions", actions);
        if (view.stale()) {
            document.put("stale", true);
        }
        return document;
    }

    private static Map<String, Object> open(RunTicketView.@Nullable Ticket ticket) {
        if (ticket == null || ticket.url() == null) {
            return action(List.of(ReasonDocument.noTicket()));
        }
        return opening(ticket.url());
    }

    private static Map<String, Object> opening(URI url) {
        var document = new LinkedHashMap<String, Object>();
        document.put("allowed", true);
        document.put("url", url.toString());
        return document;
    }

    private static Map<String, Object> action(List<Map<String, Object>> reasons) {
        var document = new LinkedHashMap<String, Object>();
        document.put("allowed", reasons.isEmpty());
        document.put("reasons", reasons);
        return document;
    }
}
