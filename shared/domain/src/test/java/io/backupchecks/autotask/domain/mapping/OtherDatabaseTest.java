package io.backupchecks.autotask.domain.mapping;

import static io.backupchecks.autotask.domain.mapping.MappingScene.FABRIKAM;
import static io.backupchecks.autotask.domain.mapping.MappingScene.notMapped;
import static io.backupchecks.autotask.domain.mapping.MappingScene.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.mapping.CustomerMapping.Status;
import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Zone;
import io.backupchecks.autotask.domain.testing.SampleMappings;
import io.backupchecks.autotask.domain.testing.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Customers are mapped in another database: neither the mapping of the former, whatever its state, nor its company is touched. */
class OtherDatabaseTest {
    private static final Database OTHER = new Database(700_001);
    private static final CustomerId CUSTOMER = new CustomerId("customer-of-both");

    private final MappingScene scene = new MappingScene();

    @ParameterizedTest
    @EnumSource(Status.class)
    void aMappingInEveryStateIsLeftAloneAndComesBack(Status status) {
        var mapping = SampleMappings.mapping(Samples.DATABASE, CUSTOMER, FABRIKAM, "Fabrikam", status, 3);
        store(mapping);
        scene.wiring.storage.save(new Zone(OTHER, Samples.ZONE.api(), Samples.ZONE.web()));

        use(OTHER, "secret-of-the-other");
        // The same company number means another company there, so another customer may have it.
        assertThat(scene.map(Samples.OTHER_CUSTOMER, FABRIKAM, notMapped())).isInstanceOf(MappingChange.Mapped.class);
        assertThat(scene.unmap(Samples.OTHER_CUSTOMER, version(1))).isInstanceOf(MappingChange.Unmapped.class);
        assertThat(scene.map(CUSTOMER, FABRIKAM, notMapped())).isInstanceOf(MappingChange.Mapped.class);
        assertThat(scene.mapping(CUSTOMER)).isEqualTo(mapping);

        use(Samples.DATABASE, Samples.SECRET.value());
        assertThat(scene.mapping(CUSTOMER)).isEqualTo(mapping);
        assertThat(scene.map(Samples.OTHER_CUSTOMER, FABRIKAM, notMapped()))
                .isEqualTo(new MappingChange.Taken(CUSTOMER));
        assertThat(scene.unmap(CUSTOMER, version(3))).isEqualTo(new MappingChange.Unmapped());
        assertThat(scene.wiring.storage.find(OTHER, CUSTOMER)).isPresent();
    }

    private void store(CustomerMapping mapping) {
        for (long version = 1; version <= mapping.version(); version++) {
            SampleMappings.store(scene.wiring.storage, SampleMappings.mapping(Samples.DATABASE, CUSTOMER, FABRIKAM,
                    mapping.companyName(), mapping.status(), version));
        }
        assertThat(scene.mapping(CUSTOMER)).isEqualTo(mapping);
    }

    private void use(Database database, String secret) {
        var version = scene.wiring.storage.credentials().map(Credentials::version).orElse(0L) + 1;
        scene.wiring.storage.save(new Credentials(new SecretVersion(secret), true, database, version));
    }
}
