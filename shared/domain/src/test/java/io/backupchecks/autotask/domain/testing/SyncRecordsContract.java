package io.backupchecks.autotask.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Synced;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.sync.Guard;
import io.backupchecks.autotask.domain.sync.SyncCycle;
import io.backupchecks.autotask.domain.sync.SyncRecords;
import io.backupchecks.autotask.domain.sync.SyncRecords.Mark;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.StorageUnavailable;
import io.backupchecks.autotask.domain.testing.StoragePorts.Trouble;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every keeper of the sync's records must do. */
public abstract class SyncRecordsContract {
    private static final Database OTHER_DATABASE = new Database(632_539);
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00.123Z");
    private static final CustomerMapping MAPPING = SampleMappings.mapping(Samples.CUSTOMER, Samples.COMPANY,
            "Northwind Traders", Status.OK, 1);
    private static final AuditEvent EVENT = SampleMappings.event(Samples.DATABASE, Samples.CUSTOMER, "sync-1");

    private final StoragePorts storage;
    private final SyncRecords records;

    /** @param storage an empty one */
    protected SyncRecordsContract(StoragePorts storage) {
        this.storage = storage;
        records = storage.syncRecords();
    }

    @Test
    void countsTheMappingsOfOneTenantWhateverTheirStatus() {
        int number = 0;
        for (var status : Status.values()) {
            number++;
            store(SampleMappings.mapping(new CustomerId("c-" + number), new CompanyId(number), "Name", status, 1));
        }
        store(SampleMappings.mapping(OTHER_DATABASE, Samples.CUSTOMER, Samples.COMPANY, "Name", Status.OK, 1));

        assertThat(records.count(Samples.DATABASE)).isEqualTo(4);
        assertThat(records.count(OTHER_DATABASE)).isEqualTo(1);
    }

    @Test
    void stampsAMapping() {
        store(MAPPING);
        var after = seen(MAPPING, Status.OK, NOW, 1);

        assertThat(records.mark(new Mark(MAPPING, after, List.of()))).isTrue();
        assertThat(stored()).isEqualTo(after);
    }

    @Test
    void writesAChangeWithItsEvent() {
        store(MAPPING);
        var after = seen(MAPPING, Status.MISSING, NOW, 2);

        assertThat(records.mark(new Mark(MAPPING, after, List.of(EVENT)))).isTrue();
        assertThat(stored()).isEqualTo(after);
        assertThat(storage.events(Samples.DATABASE, Samples.CUSTOMER)).contains(EVENT);
    }

    @Test
    void movesAMappingToTheListOfItsStatus() {
        store(MAPPING);
        var after = seen(MAPPING, Status.MISSING, NOW, 2);
        records.mark(new Mark(MAPPING, after, List.of(EVENT)));

        var mappings = storage.customerMappings();
        assertThat(mappings.listed(Samples.DATABASE, Status.OK, null, 9)).isEmpty();
        assertThat(mappings.listed(Samples.DATABASE, Status.MISSING, null, 9)).containsExactly(after);
    }

    @Test
    void writesNothingOverAnotherVersionCompanyOrALaterRead() {
        store(MAPPING);
        var edited = SampleMappings.mapping(Samples.CUSTOMER, new CompanyId(77), "Contoso", Status.OK, 2);
        var before = MAPPING.synced().asOf();
        assertNotWritten(MAPPING, seen(MAPPING, Status.MISSING, before, 2));
        store(edited);
        assertNotWritten(MAPPING, seen(MAPPING, Status.MISSING, NOW, 2));
        assertNotWritten(seen(MAPPING, Status.OK, before, 2), seen(MAPPING, Status.MISSING, NOW, 3));
        assertThat(stored()).isEqualTo(edited);
        assertThat(storage.events(Samples.DATABASE, Samples.CUSTOMER)).doesNotContain(EVENT);
    }

    @Test
    void writesNothingWhereACustomerWasUnmapped() {
        assertNotWritten(MAPPING, seen(MAPPING, Status.OK, NOW, 1));
        assertThat(storage.customerMappings().find(Samples.DATABASE, Samples.CUSTOMER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFLICT", "THROTTLED"})
    void leavesAMappingThatOthersAreAtWorkOn(Trouble trouble) {
        store(MAPPING);
        var after = seen(MAPPING, Status.MISSING, NOW, 2);

        assertNotWrittenOrUnavailable(trouble, new Mark(MAPPING, after, List.of(EVENT)));
        assertThat(stored()).isEqualTo(MAPPING);
    }

    @Test
    void isUnavailableWhereNothingArrives() {
        store(MAPPING);
        var troubled = storage.meeting(Trouble.UNREACHED).syncRecords();

        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> troubled.count(Samples.DATABASE));
        assertThatExceptionOfType(StorageUnavailable.class).isThrownBy(() -> troubled.cycle(Samples.DATABASE));
        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(() -> troubled.mark(new Mark(MAPPING, seen(MAPPING, Status.OK, NOW, 1), List.of())));
    }

    @Test
    void keepsTheCycleOfEachTenant() {
        var first = new SyncCycle(Samples.DATABASE, 1, NOW, false, null);
        var guard = new Guard("guard-7",
                List.of(new Guard.Suspect(Samples.CUSTOMER, Samples.COMPANY, "Bakker & Zonen B.V.", 3),
                        new Guard.Suspect(Samples.OTHER_CUSTOMER, new CompanyId(77), "", 1)));
        var second = new SyncCycle(Samples.DATABASE, 2, NOW.plusSeconds(1), true, guard);

        assertThat(records.cycle(Samples.DATABASE)).isEmpty();
        assertThat(records.save(first)).isTrue();
        assertThat(records.cycle(Samples.DATABASE)).contains(first);
        assertThat(records.save(second)).isTrue();
        assertThat(records.cycle(Samples.DATABASE)).contains(second);
        assertThat(records.cycle(OTHER_DATABASE)).isEmpty();
    }

    @Test
    void writesACycleOnlyOverTheVersionThatWasRead() {
        var first = new SyncCycle(Samples.DATABASE, 1, NOW, false, null);
        records.save(first);

        assertThat(records.save(new SyncCycle(Samples.DATABASE, 1, NOW.plusSeconds(9), true, null))).isFalse();
        assertThat(records.save(new SyncCycle(Samples.DATABASE, 3, NOW.plusSeconds(9), true, null))).isFalse();
        assertThat(records.cycle(Samples.DATABASE)).contains(first);
    }

    private void assertNotWritten(CustomerMapping before, CustomerMapping after) {
        assertThat(records.mark(new Mark(before, after, List.of()))).isFalse();
        assertThat(records.mark(new Mark(before, after, List.of(EVENT)))).isFalse();
    }

    /** In memory a write is not refused for others at work; it does not arrive. */
    private void assertNotWrittenOrUnavailable(Trouble trouble, Mark mark) {
        try {
            assertThat(storage.meeting(trouble).syncRecords().mark(mark)).isFalse();
        } catch (StorageUnavailable e) {
            assertThat(e).hasMessageContaining("no answer");
        }
    }

    private void store(CustomerMapping mapping) {
        assertThat(SampleMappings.store(storage.customerMappings(), mapping)).isTrue();
    }

    private CustomerMapping stored() {
        return storage.customerMappings().find(Samples.DATABASE, Samples.CUSTOMER).orElseThrow();
    }

    private static CustomerMapping seen(CustomerMapping of, Status status, Instant asOf, long version) {
        return new CustomerMapping(of.database(), of.customer(), of.company(), of.companyName(), status, "As seen.",
                of.mapped(), new Synced(asOf.plusSeconds(1), asOf), version);
    }
}
