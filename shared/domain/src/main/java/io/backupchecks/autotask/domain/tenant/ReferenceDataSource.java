package io.backupchecks.autotask.domain.tenant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reference data of each tenant, read from storage at most every five minutes.
 *
 * <p>Labels and limits for display and text: nothing is decided on them, so they may be a little old.
 */
@Singleton
public final class ReferenceDataSource {
    /** Autotask's own limits, where the tenant's are not known. */
    public static final int TITLE_LIMIT = 255;
    /** Autotask's own limits, where the tenant's are not known. */
    public static final int DESCRIPTION_LIMIT = 8_000;

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Tenants tenants;
    private final Clock clock;
    private final Map<Database, Read> reads = new HashMap<>();

    @Inject
    public ReferenceDataSource(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What is known of the tenant; Autotask's own limits and no labels where nothing is, or storage does not answer. */
    public ReferenceData of(Database database) {
        try {
            return remembered(database);
        } catch (StorageUnavailable _) {
            return unknown(database);
        }
    }

    private ReferenceData remembered(Database database) {
        var now = clock.instant();
        var read = reads.get(database);
        if (read == null || !now.isBefore(read.at().plus(KEPT))) {
            read = new Read(now, tenants.referenceData(database).orElseGet(() -> unknown(database)));
            reads.put(database, read);
        }
        return read.data();
    }

    /** Forgets everything: after a restore from a snapshot time has passed unseen. */
    public void forget() {
        reads.clear();
    }

    private static ReferenceData unknown(Database database) {
        return new ReferenceData(database, Instant.EPOCH, TITLE_LIMIT, DESCRIPTION_LIMIT, List.of());
    }

    private record Read(Instant at, ReferenceData data) {}
}
