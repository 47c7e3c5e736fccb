package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.diagnosis.Probes;
import io.backupchecks.autotask.domain.ticket.DaggerTestUseCases;
import io.backupchecks.autotask.domain.ticket.TestUseCases;
import java.util.Random;

/** One tenant in memory, ready for a click: storage, service desk, clock, and the use cases on them. */
public final class Wiring {
    public final VirtualTime time = new VirtualTime();
    public final InMemoryStorage storage = new InMemoryStorage(time).prepared();
    public final InMemoryServiceDesk desk = new InMemoryServiceDesk(time);
    public final RaisedSignals signals = new RaisedSignals();

    private final Random random;

    public Wiring() {
        this(1);
    }

    public Wiring(long seed) {
        random = new Random(seed);
    }

    /** Probes to whose calls nothing happens. */
    public Probes probes() {
        return desk.probesIn(new Invocation(Faults.NONE, time));
    }

    /** Use cases to whose calls nothing happens. */
    public TestUseCases sound() {
        return of(Faults.NONE);
    }

    /** The use cases of an invocation that meets these faults. */
    public TestUseCases of(Faults faults) {
        return of(new Invocation(faults, time));
    }

    public TestUseCases of(Invocation invocation) {
        var view = storage.in(invocation);
        return DaggerTestUseCases.factory()
                .of(view, view, view, view, view, view, view, desk.in(invocation), view,
                        desk.probesIn(invocation), signals, time, time, random,
                        () -> Samples.ISSUER);
    }
}
