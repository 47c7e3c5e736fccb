package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.desk.RequestCount;
import io.backupchecks.autotask.domain.signal.Signals;
import jakarta.inject.Inject;
import java.time.Clock;

/** What every run of the sync works with. */
final class Means {
    final Access access;
    final Cycles cycles;
    final CompanyLook look;
    final Marking marking;
    final RequestCount requests;
    final Signals signals;
    final Clock clock;

    @Inject
    Means(Access access, Cycles cycles, CompanyLook look, Marking marking, RequestCount requests, Signals signals,
            Clock clock) {
        this.access = access;
        this.cycles = cycles;
        this.look = look;
        this.marking = marking;
        this.requests = requests;
        this.signals = signals;
        this.clock = clock;
    }
}
