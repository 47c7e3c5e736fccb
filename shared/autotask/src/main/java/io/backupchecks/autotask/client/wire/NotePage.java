package io.backupchecks.autotask.client.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.backupchecks.autotask.client.wire.TicketPage.PageDetails;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One page of a query for notes. */
public record NotePage(List<NoteRow> items, PageDetails pageDetails) {
    public NotePage {
        items = List.copyOf(items);
        Objects.requireNonNull(pageDetails);
    }

    /** @param creatorResourceID {@code null} where a workflow rule wrote it */
    public record NoteRow(
            @JsonProperty(required = true) long id,
            @JsonProperty(required = true) long ticketID, @Nullable String title, @Nullable Long creatorResourceID,
            @JsonProperty(required = true) int publish) {}
}
