package io.backupchecks.autotask.domain.proof;

import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.ticket.TicketCreation;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import org.jspecify.annotations.Nullable;

/** Which answers may follow from what became of the POST, whatever happened to storage after it. */
final class Answers {
    private Answers() {}

    static boolean fits(@Nullable Fault posted, TicketCreation answer) {
        return switch (posted) {
            case null -> !(answer instanceof TicketCreation.Created || answer instanceof TicketCreation.Refused);
            case NONE -> answer instanceof TicketCreation.Created || answer instanceof TicketCreation.Duplicates
                    || (answer instanceof TicketCreation.Verifying(_, var ticket) && ticket != null);
            case REFUSED, REFUSED_BY_TEXT, LIED -> answer instanceof TicketCreation.Refused;
            case NOT_SENT -> isNotSent(answer, Cause.UNREACHABLE);
            case RATE_LIMITED -> isNotSent(answer, Cause.RATE_LIMITED);
            case CREDENTIALS_REJECTED -> isNotSent(answer, Cause.CREDENTIALS_REJECTED);
            case FAIL_BEFORE, FAIL_AFTER, LATE -> answer instanceof TicketCreation.Verifying;
            case BUSY, BROKEN, BLIND, FEWER_ROWS, FOREIGN_ROWS, DIE_BEFORE, DIE_AFTER, DIE_LATE -> false;
        };
    }

    /** Whether it says that the run has no ticket. */
    static boolean saysNone(TicketCreation answer) {
        return answer instanceof TicketCreation.NotSent || answer instanceof TicketCreation.Refused
                || answer instanceof TicketCreation.NotSearched || answer instanceof TicketCreation.Blocked;
    }

    private static boolean isNotSent(TicketCreation answer, Cause cause) {
        return answer instanceof TicketCreation.NotSent(var why, _) && why == cause;
    }
}
