package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.TicketPage;
import io.backupchecks.autotask.dynamodb.BatchReads.Items;
import io.backupchecks.autotask.dynamodb.BatchReads.Wanted;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a page of runs from DynamoDB in as few batches as there can be. */
public final class DynamoDbTicketPages implements TicketPage.Source {
    private final BatchReads reads;
    private final Tables tables;

    @Inject
    DynamoDbTicketPages(BatchReads reads, Tables tables) {
        this.reads = reads;
        this.tables = tables;
    }

    @Override
    public TicketPage read(Database database, Set<RunId> runs, Set<CustomerId> customers) {
        var mappings = new MappingReads(tables, database, customers);
        var wanted = wanted(database, runs);
        wanted.addAll(mappings.wanted());
        var items = reads.read("read a page of runs", wanted);
        return new TicketPage(tickets(database, runs, items), mappings.in(items),
                items.get(tables.settings, Keys.settings(database)));
    }

    private List<Wanted> wanted(Database database, Set<RunId> runs) {
        var wanted = new ArrayList<Wanted>();
        wanted.add(new Wanted(tables.settings, Keys.settings(database)));
        runs.forEach(run -> wanted.add(new Wanted(tables.runTickets, Keys.run(new RunKey(database, run)))));
        return wanted;
    }

    private Map<RunId, RunTicket> tickets(Database database, Set<RunId> runs, Items items) {
        var tickets = new HashMap<RunId, RunTicket>();
        for (var run : runs) {
            var ticket = items.get(tables.runTickets, Keys.run(new RunKey(database, run)));
            if (ticket != null) {
                tickets.put(run, ticket);
            }
        }
        return tickets;
    }
}
