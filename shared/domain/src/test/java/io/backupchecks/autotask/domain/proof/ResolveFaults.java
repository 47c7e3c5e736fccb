package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.testing.Fault;
import java.util.Map;
import java.util.TreeMap;

/** Plays a script of resolving once for every fault of every call, and once for every pair of faults. */
final class ResolveFaults {
    private final ResolveCounts counts = new ResolveCounts();
    private final ResolveScript script;
    private final boolean pairs;

    ResolveFaults(ResolveScript script, boolean pairs) {
        this.script = script;
        this.pairs = pairs;
    }

    /** @throws Violation with the plan that broke an invariant */
    ResolveCounts run() {
        OnVirtualThread.run(() -> from(Map.of(), 0, pairs ? 2 : 1));
        return counts;
    }

    private void from(Map<Integer, Fault> planned, int first, int more) {
        var calls = play(planned).calls();
        if (more == 0) {
            return;
        }
        for (int i = first; i < calls.size(); i++) {
            for (var fault : calls.get(i).faults()) {
                var next = new TreeMap<>(planned);
                next.put(i, fault);
                from(next, i + 1, more - 1);
            }
        }
    }

    private ResolveScript.Played play(Map<Integer, Fault> planned) {
        try {
            var played = script.play(planned);
            counts.add(played.counts());
            return played;
        } catch (Violation violation) {
            throw new Violation(script + " with " + planned, violation);
        }
    }
}
