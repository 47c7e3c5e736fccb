package io.backupchecks.autotask.client.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.backupchecks.autotask.client.wire.TicketPage.PageDetails;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One page of a query for time entries. */
public record TimeEntryPage(List<TimeEntryRow> items, PageDetails pageDetails) {
    public TimeEntryPage {
        items = List.copyOf(items);
        Objects.requireNonNull(pageDetails);
    }

    /** @param ticketID {@code null} for time on a task */
    public record TimeEntryRow(
            @JsonProperty(required = true) long id, @Nullable Long ticketID, @Nullable String createDateTime) {}
}
