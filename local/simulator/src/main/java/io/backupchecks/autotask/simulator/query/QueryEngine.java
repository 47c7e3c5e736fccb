package io.backupchecks.autotask.simulator.query;

import io.backupchecks.autotask.simulator.metadata.Definition;
import io.backupchecks.autotask.simulator.tenant.Row;
import io.backupchecks.autotask.simulator.wire.Json;
import io.backupchecks.autotask.simulator.wire.Reply;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers queries over the rows that the caller can see. */
public final class QueryEngine {

    /** @param mostRows rows on one page */
    public Reply answer(Search search, Definition definition, List<Row> visible, int mostRows) {
        var query = QueryText.parse(search.text());
        if (!search.text().isBlank() && query.root().isMissingNode()) {
            return Reply.framework(400, "The request is invalid.");
        }
        return query.problem(definition)
                .map(problem -> Reply.errors(500, problem))
                .orElseGet(() -> select(search, query, definition, visible, mostRows));
    }

    private static Reply select(Search search, QueryText query, Definition definition, List<Row> visible,
            int mostRows) {
        return switch (Filter.select(definition, query.filter())) {
            case Selection.Invalid(var messages) -> Reply.errors(500, messages);
            case Selection.Valid(var condition) -> {
                List<Row> fitting = visible.stream().filter(condition).toList();
                yield search.step() == Step.COUNT
                        ? Reply.ok(Json.object().put("queryCount", fitting.size()))
                        : page(search, query, definition, fitting, mostRows);
            }
        };
    }

    private static Reply page(Search search, QueryText query, Definition definition, List<Row> fitting, int mostRows) {
        Paging paging = search.paging().map(Paging::parse).orElse(Paging.first(Math.min(query.maxRecords(), mostRows)));
        Page page = Page.of(fitting, paging, search.step());
        Projection projection = Projection.of(definition, query.includeFields());
        var answer = Json.object();
        var items = answer.putArray("items");
        page.rows().forEach(row -> items.add(projection.show(row)));
        var details = answer.putObject("pageDetails").put("count", page.rows().size()).put("requestCount", page.size());
        details.put("prevPageUrl", link(search, "/previous", page.previous()));
        details.put("nextPageUrl", link(search, "/next", page.next()));
        return Reply.ok(answer);
    }

    private static @Nullable String link(Search search, String step, Optional<Paging> paging) {
        String filter = search.inAddress() ? "&search=" + Paging.encode(search.text()) : "";
        return paging.map(edges -> search.address() + step + "?paging=" + edges.token() + filter).orElse(null);
    }
}
