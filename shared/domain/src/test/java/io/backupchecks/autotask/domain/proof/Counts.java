package io.backupchecks.autotask.domain.proof;

/** What a number of schedules contained. */
final class Counts {
    long schedules;
    long ambiguous;
    long posts;
    long created;
    long adopted;
    long notFound;
    long confirmed;
    long conflicts;
    long deaths;
    long faults;

    void add(Counts more) {
        schedules += more.schedules;
        ambiguous += more.ambiguous;
        posts += more.posts;
        created += more.created;
        adopted += more.adopted;
        notFound += more.notFound;
        confirmed += more.confirmed;
        conflicts += more.conflicts;
        deaths += more.deaths;
        faults += more.faults;
    }

    @Override
    public String toString() {
        return ("%,d schedules, %,d with an ambiguous answer (%.1f %%), %,d faults, %,d processes died, %,d POSTs, "
                + "%,d created, %,d adopted, %,d not found, %,d confirmed re-creations, %,d conflicts").formatted(schedules,
                        ambiguous, 100.0 * ambiguous / Math.max(1, schedules), faults, deaths, posts, created, adopted,
                        notFound, confirmed, conflicts);
    }
}
