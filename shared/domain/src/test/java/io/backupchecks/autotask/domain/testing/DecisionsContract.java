package io.backupchecks.autotask.domain.testing;

import static io.backupchecks.autotask.domain.testing.SampleTickets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every keeper of an administrator's decisions must do. */
public abstract class DecisionsContract {
    private static final Database OTHER = new Database(632_539);

    private final StoragePorts storage;

    /** @param storage an empty one */
    protected DecisionsContract(StoragePorts storage) {
        this.storage = storage;
    }

    @Test
    void keepsSettingsAsTheyWereDecided() {
        var decided = settings(1, new Resolving(true, 3, 2), ApiLogging.DETAILED);

        assertThat(storage.decisions().save(decided, event("settings-1"))).isTrue();
        assertThat(storage.tenants().settings(Samples.DATABASE)).contains(decided);
        assertThat(storage.events(Samples.DATABASE)).containsExactly(event("settings-1"));
    }

    @Test
    void writesNeitherSettingsNorEventOverAnotherVersion() {
        storage.tenants().save(Samples.SETTINGS);

        assertThat(storage.decisions().save(settings(1, Resolving.FORBIDDEN, ApiLogging.OFF), event("settings-1")))
                .isFalse();
        assertThat(storage.decisions().save(settings(3, Resolving.FORBIDDEN, ApiLogging.OFF), event("settings-3")))
                .isFalse();
        assertThat(storage.tenants().settings(Samples.DATABASE)).contains(Samples.SETTINGS);
        assertThat(storage.events(Samples.DATABASE)).isEmpty();
    }

    @Test
    void writesCredentialsWithTheirEventOrNotAtAll() {
        var first = new Credentials(Samples.SECRET, false, Database.NONE, 1);
        var other = new Credentials(new SecretVersion("secret-version-2"), false, Database.NONE, 1);

        assertThat(storage.decisions().save(first, event("credentials-1"))).isTrue();
        assertThat(storage.decisions().save(other, event("credentials-2"))).isFalse();
        assertThat(storage.tenants().credentials()).contains(first);
        assertThat(storage.events(Samples.DATABASE)).containsExactly(event("credentials-1"));
    }

    @Test
    void writesNothingWhereTheEventStandsAlready() {
        storage.auditTrail().record(event("settings-1"));

        assertThat(storage.decisions().save(settings(1, Resolving.FORBIDDEN, ApiLogging.BASIC), event("settings-1")))
                .isFalse();
        assertThat(storage.tenants().settings(Samples.DATABASE)).isEmpty();
    }

    @Test
    void keepsTheLastProofOfEachTenant() {
        var proof = new ConnectionProof(Samples.DATABASE, Samples.SECRET, NOW, null);
        var later = new ConnectionProof(Samples.DATABASE, Samples.SECRET, NOW.plusSeconds(1), NOW.plusSeconds(2));
        assertThat(storage.connectionProofs().proof(Samples.DATABASE)).isEmpty();
        storage.connectionProofs().save(proof);
        storage.connectionProofs().save(later);

        assertThat(storage.connectionProofs().proof(Samples.DATABASE)).contains(later);
        assertThat(storage.connectionProofs().proof(OTHER)).isEmpty();
    }

    @Test
    void writesAProofWithItsEventOrNotAtAll() {
        var proof = new ConnectionProof(Samples.DATABASE, Samples.SECRET, NOW, NOW.plusSeconds(1));
        var other = new ConnectionProof(Samples.DATABASE, Samples.SECRET, NOW, null);

        assertThat(storage.decisions().save(proof, event("validation-1"))).isTrue();
        assertThat(storage.decisions().save(other, event("validation-1"))).isFalse();
        assertThat(storage.connectionProofs().proof(Samples.DATABASE)).contains(proof);
        assertThat(storage.events(Samples.DATABASE)).containsExactly(event("validation-1"));
    }

    private static Settings settings(long version, Resolving resolving, ApiLogging apiLogging) {
        return new Settings(Samples.DATABASE, version, true, Settings.Environment.PRODUCTION, Samples.ERROR_FIELDS,
                Samples.WARNING_FIELDS, Duration.ofDays(2), Set.of(Settings.COMPLETE, 16), 7, resolving, apiLogging);
    }

    private static AuditEvent event(String id) {
        return AuditEvent.ofTenant(id, NOW, AuditEvent.Kind.SETTINGS_CHANGED, Actor.of(Samples.caller(Role.ADMIN)),
                Samples.DATABASE, "Something changed.");
    }
}
