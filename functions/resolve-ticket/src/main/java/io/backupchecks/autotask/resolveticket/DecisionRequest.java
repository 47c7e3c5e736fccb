package io.backupchecks.autotask.resolveticket;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.ticket.DecideTicket.Choice;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import org.jspecify.annotations.Nullable;

/** The body of a decision: which ticket is the run's, or that none was made. */
record DecisionRequest(@Nullable Long ticketId, @Nullable Boolean none) implements Checked {

    @Override
    public void check(Violations violations) {
        violations.between("ticketId", ticketId, 1, Long.MAX_VALUE);
        if (none != null && !none) {
            violations.add("none", "must be true");
        }
        if ((ticketId == null) == (none == null)) {
            violations.add("ticketId", "exactly one of ticketId and none is required");
        }
    }

    Choice choice() {
        return ticketId == null ? new Choice.None() : new Choice.This(new TicketId(ticketId));
    }
}
