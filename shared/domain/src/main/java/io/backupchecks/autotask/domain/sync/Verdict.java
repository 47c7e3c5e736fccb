package io.backupchecks.autotask.domain.sync;

import io.backupchecks.autotask.domain.mapping.CustomerMapping;

/**
 * A mapping as it must be after a look at its company.
 *
 * @param after equal to {@code before} where nothing is to be written
 */
record Verdict(CustomerMapping before, CustomerMapping after, Outcome outcome) {
    boolean isToBeWritten() {
        return !before.equals(after);
    }

    /** Whether tickets could be created until now. */
    boolean isNewlyWorse() {
        return outcome.isWorse() && before.status().allowsTickets();
    }
}
