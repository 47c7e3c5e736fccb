package io.backupchecks.autotask.client;

import io.backupchecks.autotask.domain.desk.Unconfirmed;

/** What a write brought, whatever was written. */
sealed interface WriteOutcome {
    /** 200 or 201 with the positive id of what was written. */
    record Confirmed(long itemId) implements WriteOutcome {}

    record Not(Unconfirmed why) implements WriteOutcome {}
}
