package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.MARKER;
import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static io.backupchecks.autotask.domain.testing.SampleTickets.claimed;
import static io.backupchecks.autotask.domain.testing.SampleTickets.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.ticket.CreationFacts;
import org.junit.jupiter.api.Test;

/** What every source of a click's facts must do. */
public abstract class CreationFactsContract {
    private final StoragePorts storage;

    /** @param storage an empty one */
    protected CreationFactsContract(StoragePorts storage) {
        this.storage = storage;
    }

    @Test
    void readsWhatIsNotThereAsAbsent() {
        assertThat(read()).isEqualTo(new CreationFacts(null, null, Breaker.closed(Samples.SECRET), null, null,
                Canaries.none(Samples.DATABASE)));
    }

    @Test
    void readsEverything() {
        var breaker = new Breaker(Samples.SECRET, NOW);
        var canaries = Canaries.none(Samples.DATABASE).with(new Canaries.Canary(new TicketId(50_001), MARKER));
        storage.runTickets().write(silent(claimed()));
        storage.tenants().save(Samples.SETTINGS);
        BreakersContract.put(storage.breakers(), breaker);
        SampleMappings.store(storage.customerMappings(), Samples.MAPPING);
        storage.tenants().save(Samples.ZONE);
        storage.canaryRecords().save(canaries);

        assertThat(read()).isEqualTo(new CreationFacts(claimed(), Samples.SETTINGS, breaker, Samples.MAPPING,
                Samples.ZONE, canaries));
    }

    private CreationFacts read() {
        return storage.creationFacts().read(Samples.CREDENTIALS, Samples.KEY, Samples.CUSTOMER);
    }
}
