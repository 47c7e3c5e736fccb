package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.ticket.CreationState;
import java.util.Set;

/** What a number of schedules contained. */
final class Counts {
    /** After these nobody knows whether the POST made a ticket. */
    private static final Set<Fault> AMBIGUOUS = Set.of(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.LATE,
            Fault.DIE_BEFORE, Fault.DIE_AFTER, Fault.DIE_LATE);

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

    void met(Call call, Fault fault) {
        faults += fault == Fault.NONE ? 0 : 1;
        if (call == Call.POST && AMBIGUOUS.contains(fault)) {
            ambiguous = 1;
        }
    }

    void moved(CreationState before, CreationState after) {
        if (before.getClass().equals(after.getClass())) {
            return;
        }
        switch (after) {
            case CreationState.Created(var ticket, _) when ticket.adopted() -> adopted++;
            case CreationState.Created _ -> created++;
            case CreationState.NotFound _ -> notFound++;
            case CreationState.Conflict _ -> conflicts++;
            case CreationState.Claimed(_, var confirmation) -> confirmed += confirmation ? 1 : 0;
            case CreationState.Released _,CreationState.Sending _,CreationState.Unknown _ -> {
            }
        }
    }

    @Override
    public String toString() {
        return ("%,d schedules, %,d with an ambiguous answer (%.1f %%), %,d faults, %,d processes died, %,d POSTs, "
                + "%,d created, %,d adopted, %,d not found, %,d confirmed re-creations, %,d conflicts")
                .formatted(schedules,
                        ambiguous, 100.0 * ambiguous / Math.max(1, schedules), faults, deaths, posts, created, adopted,
                        notFound, confirmed, conflicts);
    }
}
