package io.backupchecks.autotask.domain.desk;

import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
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
    private static final int HALF = 50;

    private final Tenants tenants;
    private final Signals signals;
    private final Clock clock;

    @Inject
    public RequestCount(Tenants tenants, Signals signals, Clock clock) {
        this.tenants = tenants;
        this.signals = signals;
        this.clock = clock;
    }

    /** The last count where Autotask does not tell. */
    public Usage of(ServiceDesk desk, Database database) {
        var stored = tenants.usage(database);
        if (clock.instant().isBefore(stored.seenAt().plus(FRESH))) {
            return stored;
        }
        return switch (desk.usage(READ)) {
            case UsageRead.Counted(var requests, var allowed) ->
                seen(database, new Usage(requests, allowed, clock.instant()));
            case UsageRead.Failed _ -> stored;
        };
    }

    private Usage seen(Database database, Usage usage) {
        tenants.save(database, usage);
        if (usage.exceeds(HALF, usage.seenAt())) {
            signals.raise(Signal.QUOTA_HALF_USED);
        }
        return usage;
    }
}
