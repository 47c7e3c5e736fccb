package io.backupchecks.autotask.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditRetention;
import io.backupchecks.autotask.domain.tenant.LatestSettings;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.dynamodb.testing.LocalDynamoDb;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Whoever reads the settings, alone or in a batch, leaves them for those who only want to know a detail. */
class LatestSettingsTest {
    private final LatestSettings latest = new LatestSettings(Clock.systemUTC());
    private final Tables tables = new Tables(LocalDynamoDb.shared().client(), LocalDynamoDb.shared().newTables(),
            () -> AuditRetention.USUAL, latest);
    private final DynamoDbTenants tenants = new DynamoDbTenants(tables);

    @Test
    void aReadingIsNoticed() {
        tenants.save(Samples.SETTINGS);
        assertThat(latest.any()).isEmpty();
        tenants.settings(Samples.DATABASE);

        assertThat(latest.any()).contains(Samples.SETTINGS);
    }

    @Test
    void aReadingAmongTheFactsOfAClickIsNoticed() {
        tenants.save(Samples.SETTINGS);
        new DynamoDbCreationFacts(new BatchReads(tables.client), tables).read(Samples.CREDENTIALS, Samples.KEY,
                Samples.CUSTOMER);

        assertThat(latest.any()).contains(Samples.SETTINGS);
    }
}
