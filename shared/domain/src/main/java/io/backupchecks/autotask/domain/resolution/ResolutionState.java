package io.backupchecks.autotask.domain.resolution;

import io.backupchecks.autotask.domain.caller.Operator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the resolution of a run's ticket has come. */
public sealed interface ResolutionState {
    /** The ticket is open, and this cycle has no note that is known of. */
    record Idle() implements ResolutionState {}

    /**
     * One click is at work and has not been permitted to send what comes next.
     *
     * @param leaseUntil when others may take over; it protects liveness only
     */
    record Claimed(Instant leaseUntil) implements ResolutionState {}

    /** Permitted: the note may be on its way, or its sender may have died. */
    record NoteSending() implements ResolutionState {}

    /** The note was sent, and the answer does not tell whether it is there. */
    record NoteUnknown() implements ResolutionState {}

    /**
     * The note of this cycle is there, and the ticket was open when it was last looked at.
     *
     * @param closeNotApplied it was closed in this cycle, and the status was not stored
     */
    record Noted(boolean closeNotApplied) implements ResolutionState {}

    /**
     * Permitted: the ticket may be closed, now or a little later.
     *
     * @param previousStatus that of the last look before
     */
    record Closing(int previousStatus) implements ResolutionState {}

    /** Seen closed; a look after settling tells whether it stays so, and whose doing it was. */
    record Verifying() implements ResolutionState {}

    /** Closed by this service, for certain. */
    record Resolved() implements ResolutionState {}

    /** A check or a look found what forbids closing. */
    record Blocked(Reason reason) implements ResolutionState {}

    /**
     * Closed although time was booked before: it slipped in between the last check and the close. A person has to see to it.
     *
     * @param acknowledged {@code null} until a person has
     */
    record Flagged(@Nullable Acknowledgement acknowledged) implements ResolutionState {}

    /** Who took note of a flag, and when. */
    record Acknowledgement(Operator by, Instant at) {}
}
