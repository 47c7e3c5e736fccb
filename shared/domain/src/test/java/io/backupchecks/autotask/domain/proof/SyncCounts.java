package io.backupchecks.autotask.domain.proof;

/** What a number of schedules of the sync contained. */
final class SyncCounts {
    long schedules;
    long runs;
    long cutShort;
    long failed;
    long died;
    long edits;
    long marks;
    long worsened;
    long guards;
    long restored;

    void add(SyncCounts more) {
        schedules += more.schedules;
        runs += more.runs;
        cutShort += more.cutShort;
        failed += more.failed;
        died += more.died;
        edits += more.edits;
        marks += more.marks;
        worsened += more.worsened;
        guards += more.guards;
        restored += more.restored;
    }

    @Override
    public String toString() {
        return String.format(
                "%,d schedules: %,d runs, %,d of them cut short, %,d failed, %,d died; %,d edits; %,d marks, %,d for the worse; "
                        + "%,d guards; %,d backups restored",
                schedules, runs, cutShort, failed, died, edits, marks, worsened, guards, restored);
    }
}
