package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.TimeEntryPage;
import io.backupchecks.autotask.client.wire.TimeEntryPage.TimeEntryRow;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.desk.TimeEntriesRead;
import io.backupchecks.autotask.domain.desk.TimeEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Turns all pages of time entries into an answer, if every row of every page can be trusted. */
record TimeEntryRows(Set<TicketId> asked) {

    TimeEntriesRead of(List<JsonNode> trees) {
        var pages = trees.stream().map(TimeEntryRows::page).flatMap(Optional::stream).toList();
        if (pages.size() != trees.size()) {
            return bad("the answer is not a page of time entries");
        }
        var rows = pages.stream().flatMap(page -> page.items().stream()).toList();
        var distinct = rows.stream().map(TimeEntryRow::id).distinct().count() == rows.size();
        return distinct && rows.stream().allMatch(this::isAskedFor)
                ? new TimeEntriesRead.Rows(rows.stream().map(TimeEntryRows::entry).toList())
                : bad("the answer has a row not asked for");
    }

    private static Optional<TimeEntryPage> page(JsonNode tree) {
        return Json.shaped(tree, TimeEntryPage.class)
                .filter(page -> page.pageDetails().count() == page.items().size());
    }

    private boolean isAskedFor(TimeEntryRow row) {
        return row.ticketID() != null && row.ticketID() > 0 && asked.contains(new TicketId(row.ticketID()));
    }

    private static TimeEntry entry(TimeEntryRow row) {
        return new TimeEntry(new TicketId(row.ticketID() == null ? 0 : row.ticketID()),
                UtcTime.of(row.createDateTime()));
    }

    private static TimeEntriesRead bad(String reason) {
        return new TimeEntriesRead.NoLook(new BadAnswer(reason));
    }
}
