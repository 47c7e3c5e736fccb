package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.ticket.RunKey;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.TicketPage;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every source of a page of runs must do. */
public abstract class TicketPageContract {
    private final StoragePorts storage;

    /** @param storage an empty one */
    protected TicketPageContract(StoragePorts storage) {
        this.storage = storage;
    }

    @Test
    void whatIsNotThereIsNotOnThePage() {
        assertThat(read(Set.of(Samples.RUN))).isEqualTo(new TicketPage(Map.of(), Map.of(), null));
    }

    @Test
    void readsRunsCustomersAndSettings() {
        storage.runTickets().write(silent(claimed()));
        storage.tenants().save(Samples.SETTINGS);
        SampleMappings.store(storage.customerMappings(), Samples.MAPPING);

        assertThat(read(Set.of(Samples.RUN, new RunId("1235")))).isEqualTo(new TicketPage(
                Map.of(Samples.RUN, claimed()), Map.of(Samples.CUSTOMER, Samples.MAPPING), Samples.SETTINGS));
    }

    @Test
    void readsAllOfManyRuns() {
        var items = IntStream.range(0, 200)
                .mapToObj(number -> claimed(new RunKey(Samples.DATABASE, new RunId("run-" + number)), NOW))
                .toList();
        items.forEach(item -> storage.runTickets().write(silent(item)));

        var runs = items.stream().map(item -> item.key().run()).collect(Collectors.toSet());
        assertThat(read(runs).tickets().values()).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void readsNothingOfAnotherTenant() {
        RunTicket item = claimed();
        storage.runTickets().write(silent(item));
        SampleMappings.store(storage.customerMappings(), Samples.MAPPING);

        var other = storage.ticketPages()
                .read(new Database(632_539), Set.of(Samples.RUN), Set.of(Samples.CUSTOMER));
        assertThat(other).isEqualTo(new TicketPage(Map.of(), Map.of(), null));
    }

    private TicketPage read(Set<RunId> runs) {
        return storage.ticketPages().read(Samples.DATABASE, runs, Set.of(Samples.CUSTOMER, Samples.OTHER_CUSTOMER));
    }
}
