package io.backupchecks.autotask.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edit;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Edited;
import io.backupchecks.autotask.domain.mapping.CustomerMappings.Place;
import io.backupchecks.autotask.domain.mapping.MappingEntry;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every keeper of mappings must do: one company for one customer, and the reverse. */
public abstract class CustomerMappingsContract {
    private static final CompanyId OTHER_COMPANY = new CompanyId(29_683_544);
    private static final Database OTHER_DATABASE = new Database(632_539);

    private final StoragePorts storage;
    private final CustomerMappings mappings;

    /** @param storage an empty one */
    protected CustomerMappingsContract(StoragePorts storage) {
        this.storage = storage;
        this.mappings = storage.customerMappings();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(mappings.find(Samples.DATABASE, Samples.CUSTOMER)).isEmpty();
    }

    @Test
    void readsBackExactlyWhatWasWritten() {
        long version = 0;
        for (var status : Status.values()) {
            version++;
            var mapping = mapping(Samples.CUSTOMER, Samples.COMPANY, status, version);

            assertThat(SampleMappings.store(mappings, mapping)).isTrue();
            assertThat(mappings.find(Samples.DATABASE, Samples.CUSTOMER)).contains(mapping);
        }
    }

    @Test
    void readsMany() {
        var other = mapping(Samples.OTHER_CUSTOMER, OTHER_COMPANY, Status.MISSING, 1);
        SampleMappings.store(mappings, Samples.MAPPING);
        SampleMappings.store(mappings, other);
        var gone = mappings.entry(Samples.DATABASE, Samples.OTHER_CUSTOMER);

        assertThat(mappings.find(Samples.DATABASE, customers())).containsOnly(
                entry(Samples.CUSTOMER, Samples.MAPPING), entry(Samples.OTHER_CUSTOMER, other));
        mappings.edit(new Edit(gone, gone.unmapped(), event("unmapped-5")));
        assertThat(mappings.find(Samples.DATABASE, customers())).containsOnly(entry(Samples.CUSTOMER, Samples.MAPPING));
        assertThat(mappings.find(OTHER_DATABASE, customers())).isEmpty();
        assertThat(mappings.find(Samples.DATABASE, Set.of())).isEmpty();
    }

    private static Set<CustomerId> customers() {
        return Stream.concat(Stream.of(Samples.CUSTOMER, Samples.OTHER_CUSTOMER),
                IntStream.range(0, 150).mapToObj(number -> new CustomerId("nobody-" + number)))
                .collect(Collectors.toSet());
    }

    @Test
    void writesOnlyOverTheVersionThatWasRead() {
        assertThat(SampleMappings.store(mappings, mapping(Samples.CUSTOMER, Samples.COMPANY, Status.OK, 2))).isFalse();
        assertThat(SampleMappings.store(mappings, Samples.MAPPING)).isTrue();
        assertThat(SampleMappings.store(mappings, mapping(Samples.CUSTOMER, OTHER_COMPANY, Status.OK, 1))).isFalse();
        assertThat(mappings.find(Samples.DATABASE, Samples.CUSTOMER)).contains(Samples.MAPPING);
    }

    @Test
    void givesACompanyToOneCustomerOnly() {
        SampleMappings.store(mappings, Samples.MAPPING);

        assertThat(SampleMappings.store(mappings, mapping(Samples.OTHER_CUSTOMER, Samples.COMPANY, Status.OK, 1)))
                .isFalse();
        assertThat(mappings.find(Samples.DATABASE, Samples.OTHER_CUSTOMER)).isEmpty();
    }

    @Test
    void freesTheFormerCompany() {
        SampleMappings.store(mappings, Samples.MAPPING);
        SampleMappings.store(mappings, mapping(Samples.CUSTOMER, OTHER_COMPANY, Status.OK, 2));

        assertThat(SampleMappings.store(mappings, mapping(Samples.OTHER_CUSTOMER, Samples.COMPANY, Status.OK, 1)))
                .isTrue();
        assertThat(SampleMappings.store(mappings, mapping(Samples.CUSTOMER, Samples.COMPANY, Status.OK, 3))).isFalse();
        assertThat(mappings.find(Samples.DATABASE, Samples.CUSTOMER).orElseThrow().company()).isEqualTo(OTHER_COMPANY);
    }

    @Test
    void keepsTheFormerCompanyWhereTheNewOneIsTaken() {
        SampleMappings.store(mappings, Samples.MAPPING);
        SampleMappings.store(mappings, mapping(Samples.OTHER_CUSTOMER, OTHER_COMPANY, Status.OK, 1));

        assertThat(SampleMappings.store(mappings, mapping(Samples.CUSTOMER, OTHER_COMPANY, Status.OK, 2))).isFalse();
        assertThat(mappings.find(Samples.DATABASE, Samples.CUSTOMER)).contains(Samples.MAPPING);
    }

    @Test
    void keepsTheMappingsOfEachTenantApart() {
        SampleMappings.store(mappings, Samples.MAPPING);
        var other = SampleMappings.mapping(OTHER_DATABASE, Samples.OTHER_CUSTOMER, Samples.COMPANY, "", Status.OK, 1);

        assertThat(SampleMappings.store(mappings, other)).isTrue();
        assertThat(mappings.find(OTHER_DATABASE, Samples.CUSTOMER)).isEmpty();
        assertThat(mappings.find(OTHER_DATABASE, Samples.OTHER_CUSTOMER)).contains(other);
    }

    @Test
    void namesTheCustomerWhoHasTheCompany() {
        SampleMappings.store(mappings, Samples.MAPPING);
        var edit = SampleMappings.edit(mappings, mapping(Samples.OTHER_CUSTOMER, Samples.COMPANY, Status.OK, 1));

        assertThat(mappings.edit(edit)).isEqualTo(new Edited.Taken(Samples.CUSTOMER));
        assertThat(events(Samples.OTHER_CUSTOMER)).isEmpty();
    }

    @Test
    void showsTheLoserWhatStandsThere() {
        SampleMappings.store(mappings, Samples.MAPPING);
        var late = SampleMappings.edit(mappings, mapping(Samples.CUSTOMER, OTHER_COMPANY, Status.OK, 1));

        assertThat(mappings.edit(late)).isEqualTo(new Edited.Moved(MappingEntry.of(Samples.MAPPING)));
    }

    @Test
    void writesTheEventWithTheEdit() {
        var edit = SampleMappings.edit(mappings, Samples.MAPPING);

        assertThat(mappings.edit(edit)).isEqualTo(new Edited.Held());
        assertThat(events(Samples.CUSTOMER)).containsExactly(edit.event());
    }

    @Test
    void keepsTheVersionOfACustomerThatIsNotMappedAnyMore() {
        SampleMappings.store(mappings, Samples.MAPPING);
        var mapped = mappings.entry(Samples.DATABASE, Samples.CUSTOMER);
        var unmapped = mapped.unmapped();

        assertThat(mappings.edit(new Edit(mapped, unmapped, event("unmapped-1")))).isEqualTo(new Edited.Held());
        assertThat(mappings.entry(Samples.DATABASE, Samples.CUSTOMER)).isEqualTo(unmapped);
        assertThat(mappings.find(Samples.DATABASE, Samples.CUSTOMER)).isEmpty();
        assertThat(storage.creationFacts().read(Samples.CREDENTIALS, Samples.KEY, Samples.CUSTOMER).mapping()).isNull();
        assertThat(mappings.edit(new Edit(mapped, unmapped, event("unmapped-2"))))
                .isEqualTo(new Edited.Moved(unmapped));
    }

    @Test
    void freesTheCompanyOfACustomerThatIsUnmapped() {
        SampleMappings.store(mappings, Samples.MAPPING);
        var mapped = mappings.entry(Samples.DATABASE, Samples.CUSTOMER);
        mappings.edit(new Edit(mapped, mapped.unmapped(), event("unmapped-3")));

        assertThat(SampleMappings.store(mappings, mapping(Samples.OTHER_CUSTOMER, Samples.COMPANY, Status.OK, 1)))
                .isTrue();
        assertThat(SampleMappings.store(mappings, mapping(Samples.CUSTOMER, OTHER_COMPANY, Status.OK, 1))).isFalse();
        assertThat(SampleMappings.store(mappings, mapping(Samples.CUSTOMER, OTHER_COMPANY, Status.OK, 3))).isTrue();
    }

    @Test
    void listsTheMappingsOfOneStatusTheLongestNotLookedAtFirst() {
        var stored = IntStream.range(0, 5).mapToObj(this::listed).toList();
        stored.forEach(mapping -> SampleMappings.store(mappings, mapping));

        assertThat(mappings.listed(Samples.DATABASE, Status.MISSING, null, 9)).containsExactly(stored.get(4),
                stored.get(2), stored.get(0));
        assertThat(mappings.listed(Samples.DATABASE, Status.RENAMED, null, 1)).containsExactly(stored.get(3));
        assertThat(mappings.listed(Samples.DATABASE, Status.INVALID, null, 9)).isEmpty();
        assertThat(mappings.listed(OTHER_DATABASE, Status.MISSING, null, 9)).isEmpty();
    }

    @Test
    void goesOnBehindAPlaceInTheList() {
        IntStream.range(0, 5).mapToObj(this::listed).forEach(mapping -> SampleMappings.store(mappings, mapping));
        var first = mappings.listed(Samples.DATABASE, Status.MISSING, null, 2);

        assertThat(mappings.listed(Samples.DATABASE, Status.MISSING, Place.of(first.getLast()), 2))
                .containsExactly(listed(0));
        assertThat(mappings.listed(Samples.DATABASE, Status.MISSING, Place.of(listed(0)), 2)).isEmpty();
    }

    @Test
    void listsNobodyWhoIsNotMapped() {
        SampleMappings.store(mappings, Samples.MAPPING);
        var mapped = mappings.entry(Samples.DATABASE, Samples.CUSTOMER);
        mappings.edit(new Edit(mapped, mapped.unmapped(), event("unmapped-4")));

        assertThat(mappings.listed(Samples.DATABASE, Status.OK, null, 9)).isEmpty();
    }

    /** Every second one is missing; the later the number, the longer not looked at. */
    private CustomerMapping listed(int number) {
        var mapping = mapping(new CustomerId("customer-" + number), new CompanyId(500 + number),
                number % 2 == 0 ? Status.MISSING : Status.RENAMED, 1);
        return SampleMappings.syncedAt(mapping, SampleMappings.CHOSEN.minusSeconds(number));
    }

    private List<AuditEvent> events(CustomerId customer) {
        return storage.events(Samples.DATABASE, customer);
    }

    private static AuditEvent event(String id) {
        return SampleMappings.event(Samples.DATABASE, Samples.CUSTOMER, id);
    }

    private static CustomerMapping mapping(CustomerId customer, CompanyId company, Status status, long version) {
        return SampleMappings.mapping(Samples.DATABASE, customer, company, "Northwind " + version, status, version);
    }
}
