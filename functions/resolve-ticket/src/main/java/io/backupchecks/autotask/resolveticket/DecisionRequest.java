package io.backupchecks.autotask.resolveticket;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.ticket.DecideTicket.Choice;
import io.backupchecks.autotask.lambda.json.Checked;
import io.backupchecks.autotask.lambda.json.Violations;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body of a decision: which ticket is the run's, that none was made, or that a flag was seen to. */
record DecisionRequest(@Nullable Long ticketId, @Nullable Boolean none,
        @Nullable Boolean acknowledge) implements Checked {

    @Override
    public void check(Violations violations) {
        violations.between("ticketId", ticketId, 1, Long.MAX_VALUE);
        if (none != null && !none) {
            violations.add("none", "must be true");
        }
        if (acknowledge != null && !acknowledge) {
            violations.add("acknowledge", "must be true");
        }
        if (Stream.of(ticketId, none, acknowledge).filter(Objects::nonNull).count() != 1) {
            violations.add("ticketId", "exactly one of ticketId, none and acknowledge is required");
        }
    }

    Choice choice() {
        if (ticketId != null) {
            return new Choice.This(new TicketId(ticketId));
        }
        return none != null ? new Choice.None() : new Choice.Acknowledge();
    }
}
