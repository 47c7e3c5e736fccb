package io.backupchecks.autotask.reconciletickets;

import io.backupchecks.autotask.domain.run.RunId;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import java.util.List;

/** The event with which tickets of restored tables are adopted. */
record AdoptionRequest(List<String> adopt) implements Checked {
    private static final int MOST = 1_000;

    @Override
    public void check(Violations violations) {
        violations.size("adopt", adopt, 1, MOST);
        if (adopt != null && !adopt.stream().allMatch(run -> run != null && RunId.isWellFormed(run))) {
            violations.add("adopt", "must hold ids of runs only");
        }
    }

    List<RunId> runs() {
        return adopt.stream().distinct().map(RunId::new).toList();
    }
}
