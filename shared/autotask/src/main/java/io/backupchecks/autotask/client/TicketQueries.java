package io.backupchecks.autotask.client;

import io.backupchecks.autotask.client.wire.Condition;
import io.backupchecks.autotask.client.wire.Query;
import io.backupchecks.autotask.domain.desk.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Questions about tickets that are known by their ids. */
record TicketQueries(Set<TicketId> ids) {
    private static final int MOST = 200;

    TicketQueries {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new IllegalArgumentException("a query is for 1 to " + MOST + " tickets, not " + ids.size());
        }
    }

    static TicketQueries of(Collection<TicketId> ids) {
        return new TicketQueries(Set.copyOf(ids));
    }

    Query tickets() {
        return query("id", List.of("id", "ticketNumber", "companyID", "status", "externalID",
                "completedByResourceID", "completedDate"));
    }

    Query timeEntries() {
        return query("ticketID", List.of("id", "ticketID", "createDateTime"));
    }

    private Query query(String field, List<String> fields) {
        var values = ids.stream().sorted().map(TicketId::value).toList();
        return new Query(Query.LARGEST_PAGE, fields, List.of(Condition.and(List.of(Condition.anyOf(field, values)))));
    }
}
