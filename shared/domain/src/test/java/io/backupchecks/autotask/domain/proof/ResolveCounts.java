package io.backupchecks.autotask.domain.proof;

/** What a number of schedules of resolving contained. */
final class ResolveCounts {
    long schedules;
    long clicks;
    long notes;
    long patches;
    long resolved;
    long flagged;
    long blocked;
    long cycles;
    long unsighted;
    long works;
    long faults;
    long deaths;

    void add(ResolveCounts more) {
        schedules += more.schedules;
        clicks += more.clicks;
        notes += more.notes;
        patches += more.patches;
        resolved += more.resolved;
        flagged += more.flagged;
        blocked += more.blocked;
        cycles += more.cycles;
        unsighted += more.unsighted;
        works += more.works;
        faults += more.faults;
        deaths += more.deaths;
    }

    @Override
    public String toString() {
        return String.format(
                "%,d schedules: %,d clicks, %,d notes and %,d closes sent; %,d resolved, %,d flagged, %,d blocked, %,d opened "
                        + "again; %,d clicks stopped without sight of time; %,d acts of others; %,d faults, %,d processes died",
                schedules, clicks, notes, patches, resolved, flagged, blocked, cycles, unsighted, works, faults,
                deaths);
    }
}
