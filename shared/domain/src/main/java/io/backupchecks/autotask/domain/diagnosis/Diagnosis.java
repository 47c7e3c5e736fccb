package io.backupchecks.autotask.domain.diagnosis;

import io.backupchecks.autotask.domain.diagnosis.Check.Outcome;
import java.util.List;

/** Everything that was looked at, in order. */
public record Diagnosis(List<Check> checks) {
    public Diagnosis {
        checks = List.copyOf(checks);
    }

    /** The worst of all; what was skipped only because something failed does not count by itself. */
    public Outcome outcome() {
        if (has(Outcome.FAILED)) {
            return Outcome.FAILED;
        }
        return has(Outcome.WARNING) ? Outcome.WARNING : Outcome.PASSED;
    }

    private boolean has(Outcome outcome) {
        return checks.stream().anyMatch(check -> check.outcome() == outcome);
    }
}
