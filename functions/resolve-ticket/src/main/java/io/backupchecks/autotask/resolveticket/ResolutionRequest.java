package io.backupchecks.autotask.resolveticket;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.ResolveRequest;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;

/** The body of a click on resolve: the cycle that its operator saw. */
record ResolutionRequest(Long cycle) implements Checked {

    @Override
    public void check(Violations violations) {
        violations.between("cycle", cycle, 1, Long.MAX_VALUE);
    }

    ResolveRequest of(RunId run) {
        return new ResolveRequest(run, cycle);
    }
}
