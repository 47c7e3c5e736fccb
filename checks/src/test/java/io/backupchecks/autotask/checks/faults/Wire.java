package io.backupchecks.autotask.checks.faults;

import static io.backupchecks.autotask.checks.faults.Harm.ANSWER_LOST;
import static io.backupchecks.autotask.checks.faults.Harm.BAD_GATEWAY;
import static io.backupchecks.autotask.checks.faults.Harm.DIES_AFTER;
import static io.backupchecks.autotask.checks.faults.Harm.DIES_BEFORE;
import static io.backupchecks.autotask.checks.faults.Harm.DIES_UNDER_WAY;
import static io.backupchecks.autotask.checks.faults.Harm.NEVER_ANSWERED;
import static io.backupchecks.autotask.checks.faults.Harm.NEVER_SENT;
import static io.backupchecks.autotask.checks.faults.Harm.UNSENT;

import java.util.List;

/** Where the calls of a function go. */
enum Wire {
    STORAGE,
    AUTOTASK;

    /** What a call can meet there. */
    List<Harm> harms() {
        return switch (this) {
            case STORAGE -> List.of(UNSENT, ANSWER_LOST, NEVER_SENT, NEVER_ANSWERED, DIES_BEFORE, DIES_AFTER);
            case AUTOTASK -> List.of(UNSENT, ANSWER_LOST, BAD_GATEWAY, DIES_BEFORE, DIES_AFTER, DIES_UNDER_WAY);
        };
    }
}
