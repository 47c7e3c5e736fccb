package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.mapping.CustomerMappings;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.sync.SyncReport.End;
import io.backupchecks.autotask.domain.time.TimeLeft;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Goes through the mappings of the tenant and notes which companies were renamed, came back or went. It reads Autotask
 * and writes our own items, names of customers never.
 */
public final class SyncNames {
    private final CustomerMappings mappings;
    private final SyncRecords records;
    private final Means means;

    @Inject
    SyncNames(CustomerMappings mappings, SyncRecords records, Means means) {
        this.mappings = mappings;
        this.records = records;
        this.means = means;
    }

    /** Begins a cycle, or goes on with the one that was not finished, as far as time and Autotask allow. */
    public SyncReport run(Actor actor, TimeLeft time) {
        return told(switch (means.access.open()) {
            case Access.Entry.Shut(var end) -> SyncReport.shut(end);
            case Access.Entry.Open entry -> means.cycles.current(entry.database())
                    .map(cycle -> run(entry, cycle, actor, time))
                    .orElseGet(() -> SyncReport.shut(End.OUT_OF_TIME));
        });
    }

    /**
     * Marks the companies of a guard that are still gone.
     *
     * @return empty where no guard of this id is open
     */
    public Optional<SyncReport> accept(String guard, Actor actor, TimeLeft time) {
        return switch (means.access.open()) {
            case Access.Entry.Shut(var end) -> Optional.of(told(SyncReport.shut(end)));
            case Access.Entry.Open entry -> means.cycles.guarded(entry.database(), guard)
                    .map(cycle -> told(new Pass(means, entry, actor, time).accept(cycle, mappings)));
        };
    }

    private SyncReport run(Access.Entry.Open entry, SyncCycle cycle, Actor actor, TimeLeft time) {
        var suspects = new Suspects(records.count(entry.database()));
        var walk = new Walk(mappings, entry.database(), cycle.startedAt());
        return new Pass(means, entry, actor, time).go(cycle, walk, suspects);
    }

    private SyncReport told(SyncReport report) {
        switch (report.end()) {
            case DONE, OUT_OF_TIME, NOT_CONFIGURED, DISABLED -> {
            }
            case CONNECTION_UNTESTED, CREDENTIALS_REJECTED, BUDGET_SPENT, FAILED ->
                means.signals.raise(Signal.SYNC_FAILED);
        }
        return report;
    }
}
