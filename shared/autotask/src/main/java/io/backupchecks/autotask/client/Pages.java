package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.DeskFailure.Unreachable;
import io.backupchecks.autotask.domain.time.TimeLeft;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads a query to its last page: each further page is the same body again, sent to the address that the page before
 * names. A part of the answer is no answer.
 */
final class Pages {
    /** More than twenty-five thousand rows are not an answer to a question of ours. */
    private static final int MOST = 50;
    private static final String NEXT = "/next";

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
        return address(next.asString("")).map(uri -> new Request(first.operation(), uri, first.body(), time.left()))
                .map(request -> read(request, before))
                .orElseGet(() -> new Read.Failed(new BadAnswer("the answer names no further page of its own")));
    }

    /** Only a further page of this very query in this very zone. */
    private Optional<URI> address(String text) {
        try {
            var uri = new URI(text);
            return isOurs(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private boolean isOurs(URI uri) {
        var query = first.uri();
        return query.getScheme().equalsIgnoreCase(uri.getScheme())
                && query.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority())
                && (query.getRawPath() + NEXT).equalsIgnoreCase(uri.getRawPath());
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
