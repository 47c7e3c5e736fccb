package io.backupchecks.autotask.simulator.write;

import java.util.List;

/** One kind of thing that can be wrong with a draft. */
@FunctionalInterface
interface Check {
    /** What is wrong, in the words of the API; empty if nothing is. */
    List<String> problems(Draft draft);
}
