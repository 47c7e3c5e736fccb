package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.Condition;
import io.backupchecks.autotask.client.wire.DeletedTicketPage;
import io.backupchecks.autotask.client.wire.DeletedTicketPage.DeletedTicketRow;
import io.backupchecks.autotask.client.wire.Query;
import io.backupchecks.autotask.domain.desk.DeletionRead;
import io.backupchecks.autotask.domain.desk.DeskFailure.BadAnswer;
import io.backupchecks.autotask.domain.desk.TicketId;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** A question to the log of deleted tickets for one ticket, and its answer, if every row of it can be trusted. */
record DeletionQuery(TicketId ticket) {
    private static final List<String> FIELDS = List.of("id", "ticketID", "deletedDateTime", "deletedByResourceID");

    Query body() {
        return new Query(Query.LARGEST_PAGE, FIELDS,
                List.of(Condition.and(List.of(Condition.equal("ticketID", ticket.value())))));
    }

    DeletionRead of(JsonNode tree) {
        return Json.shaped(tree, DeletedTicketPage.class)
                .filter(page -> page.pageDetails().count() == page.items().size())
                .filter(page -> page.pageDetails().nextPageUrl() == null)
                .map(page -> checked(page.items()))
                .orElseGet(() -> bad("the answer is not the whole of a log"));
    }

    private DeletionRead checked(List<DeletedTicketRow> rows) {
        if (rows.stream().anyMatch(row -> row.ticketID() != ticket.value())) {
            return bad("the answer has a row not asked for");
        }
        return rows.stream().findFirst().map(DeletionQuery::deleted).orElseGet(DeletionRead.NotLogged::new);
    }

    private static DeletionRead deleted(DeletedTicketRow row) {
        var by = row.deletedByResourceID();
        return new DeletionRead.Deleted(UtcTime.of(row.deletedDateTime()),
                by == null ? OptionalLong.empty() : OptionalLong.of(by));
    }

    private static DeletionRead bad(String reason) {
        return new DeletionRead.Failed(new BadAnswer(reason));
    }
}
