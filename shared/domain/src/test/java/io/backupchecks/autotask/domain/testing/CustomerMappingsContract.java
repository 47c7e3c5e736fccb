package io.backupchecks.autotask.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.desk.CompanyId;
import io.backupchecks.autotask.domain.mapping.CustomerMapping;
import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Database;
import org.junit.jupiter.api.Test;

/** What every keeper of mappings must do: one company for one customer, and the reverse. */
public abstract class CustomerMappingsContract {
    private static final CompanyId OTHER_COMPANY = new CompanyId(29_683_544);
    private static final Database OTHER_DATABASE = new Database(632_539);

    private final CustomerMappings mappings;

    /** @param storage an empty one */
    protected CustomerMappingsContract(StoragePorts storage) {
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

            assertThat(mappings.save(mapping)).isTrue();
            assertThat(mappings.find(Samples.DATABASE, Samples.CUSTOMER)).contains(mapping);
        }
    }

    @Test
    void writesOnlyOverTheVersionThatWasRead() {
        assertThat(mappings.save(mapping(Samples.CUSTOMER, Samples.COMPANY, Status.OK, 2))).isFalse();
        assertThat(mappings.save(Samples.MAPPING)).isTrue();
        assertThat(mappings.save(mapping(Samples.CUSTOMER, OTHER_COMPANY, Status.OK, 1))).isFalse();
        assertThat(mappings.find(Samples.DATABASE, Samples.CUSTOMER)).contains(Samples.MAPPING);
    }

    @Test
    void givesACompanyToOneCustomerOnly() {
        mappings.save(Samples.MAPPING);

        assertThat(mappings.save(mapping(Samples.OTHER_CUSTOMER, Samples.COMPANY, Status.OK, 1))).isFalse();
        assertThat(mappings.find(Samples.DATABASE, Samples.OTHER_CUSTOMER)).isEmpty();
    }

    @Test
    void freesTheFormerCompany() {
        mappings.save(Samples.MAPPING);
        mappings.save(mapping(Samples.CUSTOMER, OTHER_COMPANY, Status.OK, 2));

        assertThat(mappings.save(mapping(Samples.OTHER_CUSTOMER, Samples.COMPANY, Status.OK, 1))).isTrue();
        assertThat(mappings.save(mapping(Samples.CUSTOMER, Samples.COMPANY, Status.OK, 3))).isFalse();
        assertThat(mappings.find(Samples.DATABASE, Samples.CUSTOMER).orElseThrow().company()).isEqualTo(OTHER_COMPANY);
    }

    @Test
    void keepsTheFormerCompanyWhereTheNewOneIsTaken() {
        mappings.save(Samples.MAPPING);
        mappings.save(mapping(Samples.OTHER_CUSTOMER, OTHER_COMPANY, Status.OK, 1));

        assertThat(mappings.save(mapping(Samples.CUSTOMER, OTHER_COMPANY, Status.OK, 2))).isFalse();
        assertThat(mappings.find(Samples.DATABASE, Samples.CUSTOMER)).contains(Samples.MAPPING);
    }

    @Test
    void keepsTheMappingsOfEachTenantApart() {
        mappings.save(Samples.MAPPING);
        var other = new CustomerMapping(OTHER_DATABASE, Samples.OTHER_CUSTOMER, Samples.COMPANY, "", Status.OK, 1);

        assertThat(mappings.save(other)).isTrue();
        assertThat(mappings.find(OTHER_DATABASE, Samples.CUSTOMER)).isEmpty();
        assertThat(mappings.find(OTHER_DATABASE, Samples.OTHER_CUSTOMER)).contains(other);
    }

    private static CustomerMapping mapping(CustomerId customer, CompanyId company, Status status, long version) {
        return new CustomerMapping(Samples.DATABASE, customer, company, "Northwind " + version, status, version);
    }
}
