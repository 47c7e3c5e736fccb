package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.tenant.Breaker;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.LastRefusal;
import io.backupchecks.autotask.domain.tenant.ReferenceData;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Picklist;
import io.backupchecks.autotask.domain.tenant.ReferenceData.Value;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.TicketFields;
import io.backupchecks.autotask.domain.tenant.Usage;
import io.backupchecks.autotask.domain.tenant.Zone;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every keeper of settings and state of the tenants must do. */
public abstract class TenantsContract {
    private static final Database OTHER = new Database(632_539);
    private static final SecretVersion OTHER_SECRET = new SecretVersion("secret-version-2");

    private final Tenants tenants;

    /** @param storage an empty one */
    protected TenantsContract(StoragePorts storage) {
        this.tenants = storage.tenants();
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(tenants.credentials()).isEmpty();
        assertThat(tenants.settings(Samples.DATABASE)).isEmpty();
        assertThat(tenants.zone(Samples.DATABASE)).isEmpty();
        assertThat(tenants.referenceData(Samples.DATABASE)).isEmpty();
        assertThat(tenants.breaker(Samples.SECRET)).isEqualTo(Breaker.closed(Samples.SECRET));
        assertThat(tenants.usage(Samples.DATABASE)).isEqualTo(Usage.NONE);
    }

    @Test
    void writesCredentialsOnlyOverTheVersionThatWasRead() {
        assertThat(tenants.save(credentials(2))).isFalse();
        assertThat(tenants.save(Samples.CREDENTIALS)).isTrue();
        assertThat(tenants.save(new Credentials(OTHER_SECRET, true, Samples.DATABASE, 1))).isFalse();
        assertThat(tenants.credentials()).contains(Samples.CREDENTIALS);
        assertThat(tenants.save(credentials(2))).isTrue();
        assertThat(tenants.credentials()).contains(credentials(2));
    }

    @Test
    void writesSettingsOnlyOverTheVersionThatWasRead() {
        assertThat(tenants.save(settings(Samples.DATABASE, 2))).isFalse();
        assertThat(tenants.save(Samples.SETTINGS)).isTrue();
        assertThat(tenants.save(settings(Samples.DATABASE, 1))).isFalse();
        assertThat(tenants.settings(Samples.DATABASE)).contains(Samples.SETTINGS);
        assertThat(tenants.save(settings(Samples.DATABASE, 2))).isTrue();
        assertThat(tenants.settings(Samples.DATABASE)).contains(settings(Samples.DATABASE, 2));
    }

    @Test
    void keepsTheSettingsOfEachTenantApart() {
        tenants.save(Samples.SETTINGS);
        tenants.save(settings(OTHER, 1));

        assertThat(tenants.settings(Samples.DATABASE)).contains(Samples.SETTINGS);
        assertThat(tenants.settings(OTHER)).contains(settings(OTHER, 1));
    }

    @Test
    void keepsTheLastAddressesOfATenant() {
        var moved = new Zone(Samples.DATABASE, URI.create("https://webservices2.autotask.net/ATServicesRest/"),
                URI.create("https://ww2.autotask.net/"));
        tenants.save(Samples.ZONE);
        tenants.save(moved);

        assertThat(tenants.zone(Samples.DATABASE)).contains(moved);
        assertThat(tenants.zone(OTHER)).isEmpty();
    }

    @Test
    void keepsTheLastUsageOfATenant() {
        tenants.save(Samples.DATABASE, new Usage(4_999, 10_000, NOW));
        tenants.save(Samples.DATABASE, new Usage(12, 9_000, Instant.EPOCH));

        assertThat(tenants.usage(Samples.DATABASE)).isEqualTo(new Usage(12, 9_000, Instant.EPOCH));
        assertThat(tenants.usage(OTHER)).isEqualTo(Usage.NONE);
    }

    @Test
    void keepsTheLastRefusalOfATenant() {
        assertThat(tenants.lastRefusal(Samples.DATABASE)).isEmpty();
        tenants.save(Samples.DATABASE, new LastRefusal(NOW, List.of("queueID is required")));
        var last = new LastRefusal(NOW.plusSeconds(4), List.of("First.", "Zweite."));
        tenants.save(Samples.DATABASE, last);

        assertThat(tenants.lastRefusal(Samples.DATABASE)).contains(last);
        assertThat(tenants.lastRefusal(OTHER)).isEmpty();
    }

    @Test
    void keepsTheLastReferenceDataOfATenant() {
        tenants.save(new ReferenceData(Samples.DATABASE, NOW, 255, 8_000, List.of()));
        var newer = new ReferenceData(Samples.DATABASE, NOW.plusSeconds(3), 200, 7_000,
                List.of(new Picklist("queueID", List.of(new Value(29_682_833, "Überwachung", true, null))),
                        new Picklist("subIssueType", List.of(new Value(136, "", false, 10)))),
                List.of("title", "billingCodeID"));
        tenants.save(newer);

        assertThat(tenants.referenceData(Samples.DATABASE)).contains(newer);
        assertThat(tenants.referenceData(OTHER)).isEmpty();
    }

    private static Credentials credentials(long version) {
        return new Credentials(OTHER_SECRET, false, OTHER, version);
    }

    private static Settings settings(Database database, long version) {
        var bare = new TicketFields(29_682_834, 8, 4, null, null, null, null, null);
        return new Settings(database, version, false, Settings.Environment.PRODUCTION, bare, Samples.ERROR_FIELDS,
                Duration.ofDays(30), Set.of(Settings.COMPLETE, 15, 27), 10);
    }
}
