package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.DeskFailure.Unreachable;
import io.backupchecks.autotask.domain.time.TimeLeft;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads a query to its last page: each further page is the same body again, sent to the address that the page before
 * names. A part of the answer is no answer.
 */
final class Pages {
    /** More than twenty-five thousand rows are not an answer to a question of ours. */
    private static final int MOST = 50;

    private final Reads reads;
    private final Request first;
    private final TimeLeft time;

    /** @param first its limit is for all pages together */
    Pages(Reads reads, Request first) {
        this.reads = reads;
        this.first = first;
        this.time = new TimeLeft(System::nanoTime, first.limit());
    }

    Read read() {
        return read(first, new ArrayList<>());
    }

    private Read read(Request request, List<JsonNode> before) {
        return switch (reads.read(request)) {
            case ReadOutcome.Json(var tree) -> {
                before.add(tree);
                var next = tree.path("pageDetails").path("nextPageUrl");
                yield next.isNull() ? new Read.Whole(before) : further(next, before);
            }
            case ReadOutcome.Missing(var refusal) -> new Read.Failed(refusal);
            case ReadOutcome.Failed(var failure) -> new Read.Failed(failure);
        };
    }

    private Read further(JsonNode next, List<JsonNode> before) {
        if (before.size() == MOST) {
            return new Read.Failed(new BadAnswer("the answer has no end"));
        }
        if (!time.left().isPositive()) {
            return new Read.Failed(new Unreachable("no time is left for a further page"));
        }
        return FurtherPage.of(first.uri(), next.asString(""))
                .map(uri -> new Request(first.operation(), uri, first.body(), time.left()))
                .map(request -> read(request, before))
                .orElseGet(() -> new Read.Failed(new BadAnswer("the answer names no further page of its own")));
    }

    /** What came of all pages. */
    sealed interface Read {
        record Whole(List<JsonNode> pages) implements Read {
            public Whole {
                pages = List.copyOf(pages);
            }
        }

        record Failed(DeskFailure failure) implements Read {}
    }
}
