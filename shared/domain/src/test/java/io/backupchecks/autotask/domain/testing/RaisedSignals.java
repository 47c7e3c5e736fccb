package io.backupchecks.autotask.domain.testing;

import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.signal.Signals;
import java.util.ArrayList;
import java.util.List;

/** Remembers the signals that were raised. */
public final class RaisedSignals implements Signals {
    private final List<Signal> raised = new ArrayList<>();

    @Override
    public void raise(Signal signal) {
        raised.add(signal);
    }

    /** All of them, in order. */
    public List<Signal> all() {
        return List.copyOf(raised);
    }
}
