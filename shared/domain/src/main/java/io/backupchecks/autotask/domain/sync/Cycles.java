package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.tenant.Database;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The cycle of a tenant: begun where the last one is finished, else continued. */
final class Cycles {
    /** What was not finished by then is begun anew; it goes on with the mappings that were not reached. */
    private static final Duration GIVEN_UP = Duration.ofHours(12);

    private final SyncRecords records;
    private final Clock clock;

    @Inject
    Cycles(SyncRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** The cycle to go on with; empty where another run began one at this moment. */
    Optional<SyncCycle> current(Database database) {
        var stored = records.cycle(database);
        return stored.filter(this::goesOn).or(() -> begun(database, stored));
    }

    private boolean goesOn(SyncCycle cycle) {
        return !cycle.finished() && clock.instant().isBefore(cycle.startedAt().plus(GIVEN_UP));
    }

    private Optional<SyncCycle> begun(Database database, Optional<SyncCycle> last) {
        var now = clock.instant();
        return saved(last.map(cycle -> cycle.next(now)).orElseGet(() -> SyncCycle.first(database, now)));
    }

    /** Empty where another run has moved the cycle on. */
    Optional<SyncCycle> saved(SyncCycle cycle) {
        return records.save(cycle) ? Optional.of(cycle) : Optional.empty();
    }

    /** The cycle whose guard has this id. */
    Optional<SyncCycle> guarded(Database database, String guard) {
        return records.cycle(database).filter(cycle -> cycle.guard() != null && cycle.guard().id().equals(guard));
    }
}
