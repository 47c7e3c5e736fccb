package io.backupchecks.autotask.domain.tenant;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How much of each call to Autotask is logged now. It follows the settings within a minute: nearly every request reads them
 * anyway; where none did for half a minute, they are read for this.
 */
@Singleton
public final class ApiLoggingSource {
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final LatestSettings latest;
    private final Tenants tenants;
    private final Clock clock;
    private Instant lookedAt = Instant.MIN;

    @Inject
    public ApiLoggingSource(LatestSettings latest, Tenants tenants, Clock clock) {
        this.latest = latest;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Reads the settings if need be, at most twice a minute. */
    public ApiLogging current() {
        if (latest.within(RECENT).isEmpty() && isTimeToLook()) {
            look();
        }
        return known();
    }

    /** Without reading anything, for moments in which nothing may be waited for. */
    public ApiLogging known() {
        return latest.any().map(Settings::apiLogging).orElse(ApiLogging.BASIC);
    }

    private synchronized boolean isTimeToLook() {
        var now = clock.instant();
        var isTime = !now.minus(RECENT).isBefore(lookedAt);
        lookedAt = isTime ? now : lookedAt;
        return isTime;
    }

    /** A log line is no reason for a request to fail. */
    private void look() {
        try {
            tenants.credentials().map(Credentials::database).flatMap(tenants::settings).ifPresent(latest::read);
        } catch (StorageUnavailable | StorageBroken _) {
            // The level that was known stays.
        }
    }
}
