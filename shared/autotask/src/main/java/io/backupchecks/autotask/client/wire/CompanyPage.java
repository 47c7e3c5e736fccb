package io.backupchecks.autotask.client.wire;

import java.util.List;
import java.util.Objects;

/** One page of a company query. */
public record CompanyPage(List<CompanyRow> items, TicketPage.PageDetails pageDetails) {
    public CompanyPage {
        items = List.copyOf(items);
        Objects.requireNonNull(pageDetails);
    }
}
