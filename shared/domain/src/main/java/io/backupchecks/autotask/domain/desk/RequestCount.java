package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.tenant.Database;
import io.backupchecks.autotask.domain.tenant.Tenants;
import io.backupchecks.autotask.domain.tenant.Usage;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** The tenant's requests of the last hour as scheduled work sees them: asked for again when the count is older than 90 seconds. */
public final class RequestCount {
    private static final Duration FRESH = Duration.ofSeconds(90);
    private static final Duration READ = Duration.ofSeconds(3);

    private final Tenants tenants;
    private final Clock clock;

    @Inject
    public RequestCount(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The last count where Autotask does not tell. */
    public Usage of(ServiceDesk desk, Database database) {
        var stored = tenants.usage(database);
        if (clock.instant().isBefore(stored.seenAt().plus(FRESH))) {
            return stored;
        }
        return switch (desk.usage(READ)) {
            case UsageRead.Counted(var requests, var allowed) -> {
                var seen = new Usage(requests, allowed, clock.instant());
                tenants.save(database, seen);
                yield seen;
            }
            case UsageRead.Failed _ -> stored;
        };
    }
}
