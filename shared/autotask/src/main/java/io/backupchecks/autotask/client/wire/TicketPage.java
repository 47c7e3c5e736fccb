package io.backupchecks.autotask.client.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One page of a ticket query. */
public record TicketPage(List<TicketRow> items, PageDetails pageDetails) {
    public TicketPage {
        items = List.copyOf(items);
        Objects.requireNonNull(pageDetails);
    }

    /** @param count rows on this page, not in all */
    public record PageDetails(
            @JsonProperty(required = true) int count, @Nullable String nextPageUrl) {}
}
