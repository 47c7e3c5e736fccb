package io.backupchecks.autotask.domain.configuration;

import io.backupchecks.autotask.domain.audit.Witness;
import io.backupchecks.autotask.domain.breaker.RejectedCredentials;
import io.backupchecks.autotask.domain.caller.Caller;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.tenant.ApiCredentials;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsSource;
import io.backupchecks.autotask.domain.tenant.ApiCredentialsStore;
import io.backupchecks.autotask.domain.tenant.ApiLogging;
import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.tenant.SecretVersion;
import io.backupchecks.autotask.domain.tenant.Settings;
import io.backupchecks.autotask.domain.testing.InMemoryServiceDesk;
import io.backupchecks.autotask.domain.testing.InMemoryStorage;
import io.backupchecks.autotask.domain.testing.RaisedSignals;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One tenant in memory and the use cases of an administrator on it. */
final class Office implements ApiCredentialsStore, ApiCredentialsSource {
    static final Caller ADMIN = Samples.caller(Role.ADMIN);

    final VirtualTime time = new VirtualTime();
    final InMemoryStorage storage = new InMemoryStorage(time);
    final RaisedSignals signals = new RaisedSignals();
    final FieldDescriptions fields = new FieldDescriptions(time);
    final Map<SecretVersion, ApiCredentials> secrets = new LinkedHashMap<>();
    final ReadReferenceData referenceData = new ReadReferenceData(storage, fields, new InMemoryServiceDesk(time),
            new RejectedCredentials(storage, storage, signals, time), time);
    final ChangeSettings changeSettings = new ChangeSettings(storage, storage, referenceData, storage,
            new Witness(storage, signals), time);
    final ChangeCredentials changeCredentials = new ChangeCredentials(storage, this, storage, time);

    static <T> Seen<T> whatever() {
        return _ -> true;
    }

    static ChangeSettings.Wish wish(Resolving resolving) {
        return (database, version) -> settings(database, version, resolving);
    }

    private static Settings settings(Database database, long version, Resolving resolving) {
        var sample = Samples.SETTINGS;
        return new Settings(database, version, false, Settings.Environment.PRODUCTION, sample.errorFields(),
                sample.warningFields(), sample.dueIn(), sample.closedStatuses(), 7, resolving, ApiLogging.OFF);
    }

    @Override
    public SecretVersion add(ApiCredentials credentials) {
        var version = new SecretVersion("added-" + (secrets.size() + 1));
        secrets.put(version, credentials);
        return version;
    }

    @Override
    public Instant addedAt(SecretVersion version) {
        return time.instant();
    }

    @Override
    public ApiCredentials read(SecretVersion version) {
        return Objects.requireNonNull(secrets.get(version));
    }
}
