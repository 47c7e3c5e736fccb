package io.backupchecks.autotask.client.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.backupchecks.autotask.client.wire.TicketPage.PageDetails;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One page of a query to the log of deleted tickets. */
public record DeletedTicketPage(List<DeletedTicketRow> items, PageDetails pageDetails) {
    public DeletedTicketPage {
        items = List.copyOf(items);
        Objects.requireNonNull(pageDetails);
    }

    /** One deleted ticket. */
    public record DeletedTicketRow(
            @JsonProperty(required = true) long ticketID, @Nullable String deletedDateTime,
            @Nullable Long deletedByResourceID) {}
}
