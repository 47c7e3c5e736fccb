package io.backupchecks.autotask.domain.sync;

import java.util.EnumMap;
import java.util.Map;

/** Counts mappings while a run goes on. */
final class Tally {
    private final Map<Outcome, Integer> written = new EnumMap<>(Outcome.class);
    private int read;

    void read(int mappings) {
        read += mappings;
    }

    void wrote(Outcome outcome) {
        written.merge(outcome, 1, Integer::sum);
    }

    /** Whatever was read and not written is skipped. */
    SyncReport.Counts counts() {
        int unchanged = of(Outcome.UNCHANGED) + of(Outcome.SETTLED);
        int all = written.values().stream().mapToInt(Integer::intValue).sum();
        return new SyncReport.Counts(read, unchanged, of(Outcome.RENAMED), of(Outcome.RECOVERED), of(Outcome.MISSING),
                of(Outcome.GONE) + of(Outcome.INACTIVE), read - all);
    }

    private int of(Outcome outcome) {
        return written.getOrDefault(outcome, 0);
    }
}
