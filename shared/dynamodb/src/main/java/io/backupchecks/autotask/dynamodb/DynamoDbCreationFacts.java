package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.ticket.CreationFacts;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.dynamodb.BatchReads.Wanted;
import jakarta.inject.Inject;
import java.util.List;

/** Reads all facts of a click in one consistent batch over four tables. */
public final class DynamoDbCreationFacts implements CreationFacts.Source {
    private final BatchReads reads;
    private final Tables tables;

    @Inject
    DynamoDbCreationFacts(BatchReads reads, Tables tables) {
        this.reads = reads;
        this.tables = tables;
    }

    @Override
    public CreationFacts read(Credentials credentials, RunKey run, CustomerId customer) {
        var database = credentials.database();
        var items = reads.read("read the facts of a click",
                List.of(new Wanted(tables.runTickets, Keys.run(run)),
                        new Wanted(tables.settings, Keys.settings(database)),
                        new Wanted(tables.mappings, Keys.customer(database, customer)),
                        new Wanted(tables.breakers, Keys.breaker(credentials.secret())),
                        new Wanted(tables.zones, Keys.connection(database)),
                        new Wanted(tables.canaries, Keys.canary(database))));
        var breaker = items.get(tables.breakers, Keys.breaker(credentials.secret()));
        var canaries = items.get(tables.canaries, Keys.canary(database));
        return new CreationFacts(items.get(tables.runTickets, Keys.run(run)),
                items.get(tables.settings, Keys.settings(database)),
                breaker == null ? Breaker.closed(credentials.secret()) : breaker,
                items.get(tables.mappings, Keys.customer(database, customer)),
                items.get(tables.zones, Keys.connection(database)),
                canaries == null ? Canaries.none(database) : canaries);
    }
}
