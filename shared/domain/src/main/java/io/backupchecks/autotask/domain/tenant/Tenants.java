package io.backupchecks.autotask.domain.tenant;

import java.util.Optional;

/** What is known and decided about the tenant. Every read is consistent; every write is conditional on the version read. */
public interface Tenants {
    Optional<Credentials> credentials();

    /** @return whether it was written: {@code version - 1} was still the stored one, or nothing was stored and it is 1 */
    boolean save(Credentials credentials);

    Optional<Settings> settings(Database database);

    boolean save(Settings settings);

    Optional<Zone> zone(Database database);

    void save(Zone zone);

    Breaker breaker(SecretVersion secret);

    Usage usage(Database database);

    void save(Database database, Usage usage);

    Optional<ReferenceData> referenceData(Database database);

    void save(ReferenceData referenceData);

    Optional<LastRefusal> lastRefusal(Database database);

    void save(Database database, LastRefusal refusal);
}
