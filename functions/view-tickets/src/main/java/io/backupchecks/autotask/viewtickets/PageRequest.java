package io.backupchecks.autotask.viewtickets;

import io.backupchecks.autotask.domain.run.CustomerId;
import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.domain.ticket.ViewTickets.Asked;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a request for the views of a page of runs. */
record PageRequest(List<Run> runs, @Nullable Boolean refresh) implements Checked {
    private static final int MOST = 200;

    @Override
    public void check(Violations violations) {
        violations.size("runs", runs, 1, MOST);
    }

    boolean isLive() {
        return refresh != null && refresh;
    }

    List<Asked> asked() {
        return runs.stream().map(run -> new Asked(new RunId(run.runId()), new CustomerId(run.customerId()))).toList();
    }

    record Run(String runId, String customerId) implements Checked {
        @Override
        public void check(Violations violations) {
            violations.id("runId", runId);
            violations.id("customerId", customerId);
        }
    }
}
