package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.proof.Script.Played;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plays a script once for every fault of every call, and once for every pair of faults. */
final class FaultEnumeration {
    final Counts counts = new Counts();
    private final Script script;
    private final boolean pairs;
    long singles;

    FaultEnumeration(Script script, boolean pairs) {
        this.script = script;
        this.pairs = pairs;
    }

    /** @throws Violation with the plan that broke an invariant */
    FaultEnumeration run() {
        OnVirtualThread.run(() -> from(Map.of(), 0, pairs ? 2 : 1));
        return this;
    }

    @Override
    public String toString() {
        return "%s: %,d single faults%s, %s".formatted(script, singles, pairs ? ", with all pairs" : "", counts);
    }

    private void from(Map<Integer, Fault> planned, int first, int more) {
        var played = play(planned);
        if (more == 0) {
            return;
        }
        List<Call> calls = played.calls();
        for (int i = first; i < calls.size(); i++) {
            for (var fault : calls.get(i).faults()) {
                var next = new TreeMap<>(planned);
                next.put(i, fault);
                singles += next.size() == 1 ? 1 : 0;
                from(next, i + 1, more - 1);
            }
        }
    }

    private Played play(Map<Integer, Fault> planned) {
        try {
            var played = script.play(planned);
            counts.add(played.counts());
            return played;
        } catch (Violation violation) {
            throw new Violation(script + " with " + planned, violation);
        }
    }
}
