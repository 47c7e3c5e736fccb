package io.backupchecks.autotask.domain.resolution;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Closure.Whose;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Acknowledgement;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Blocked;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Claimed;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Closing;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Flagged;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Idle;
import io.backupchecks.autotask.domain.resolution.ResolutionState.NoteSending;
import io.backupchecks.autotask.domain.resolution.ResolutionState.NoteUnknown;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Noted;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Resolved;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Verifying;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The arrows between the states of a resolution: pure functions, one for each arrow.
 *
 * <pre>
 *  IDLE, NOTED, BLOCKED ──claim──▶ CLAIMED ──permitNote──▶ NOTE_SENDING ──noteAdded──▶ CLAIMED with the note
 *       ▲        ▲                  │ │ ▲ lease over: claim      ├─ release (refused, not sent) ─▶ IDLE
 *       │        └─ block, closed ──┘ │                          └─ noteUnknown ─────▶ NOTE_UNKNOWN
 *       └─ release, expire ───────────┘       NOTE_SENDING, NOTE_UNKNOWN ── noteFound ──▶ NOTED
 *                                                       └─ noteNotFound: proven, settled ──▶ IDLE
 *  CLAIMED with the note ──permitClose──▶ CLOSING ──release (refused, not sent)──▶ NOTED
 *  CLOSING ── seenClosed ──▶ VERIFYING     CLOSING, settled ── seenOpen ──▶ NOTED, close not applied
 *  VERIFYING, settled ── seenClosed ──▶ RESOLVED, or BLOCKED: closed by another
 *  CLOSING, VERIFYING ── seenClosed with time booked before ──▶ FLAGGED ── acknowledge ──▶ FLAGGED
 *  IDLE, NOTED, BLOCKED after a PATCH of this cycle ── seenClosed: by us ──▶ VERIFYING
 *  RESOLVED, BLOCKED: already closed, FLAGGED: acknowledged, VERIFYING: settled ── seenOpen ──▶ IDLE, cycle + 1
 *  any but CLAIMED ── seenGone ──▶ BLOCKED: missing        decided for another ticket ──▶ IDLE, cycle + 1
 * </pre>
 *
 * <p>An empty answer means that the arrow does not start here: another request came first, and there is nothing to
 * write.
 */
public final class ResolutionLifecycle {
    /** Longer than any invocation (26 s): it ends the claim of a request that died. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private ResolutionLifecycle() {}

    /** A ticket that was seen closed is looked at before it can be claimed: open again, it is in another cycle. */
    public static Optional<Resolution> claim(Resolution from, Claimer by, Instant now) {
        return switch (from.state()) {
            case Idle _,Noted _ -> Optional.of(from.claimed(by, now.plus(LEASE)));
            case Blocked(var reason) when reason != Reason.TICKET_ALREADY_CLOSED ->
                Optional.of(from.claimed(by, now.plus(LEASE)));
            case Claimed held when isOver(held, now) -> Optional.of(from.claimed(by, now.plus(LEASE)));
            case Blocked _,Claimed _,NoteSending _,NoteUnknown _,Closing _,Verifying _,Resolved _,Flagged _ ->
                Optional.empty();
        };
    }

    /** A claim whose request died. */
    public static Optional<Resolution> expire(Resolution from, Instant now) {
        return from.state() instanceof Claimed held && isOver(held, now) ? Optional.of(from.freed()) : Optional.empty();
    }

    /** Gives the claim or the permit back; only while nothing was sent, or if it was certainly not carried out. */
    public static Optional<Resolution> release(Resolution from, AttemptId mine) {
        return switch (from.state()) {
            case Claimed _,NoteSending _ when from.isOf(mine) -> Optional.of(from.freed());
            case Closing _ when from.isOf(mine) -> Optional.of(from.withoutDoubt().freed());
            case Claimed _,NoteSending _,Closing _,Idle _,NoteUnknown _,Noted _,Verifying _,Resolved _,Blocked _,Flagged _ ->
                Optional.empty();
        };
    }

    /** Refused by a text beside an ambiguous status: given back, and in doubt all the same. */
    public static Optional<Resolution> closeRefusedByText(Resolution from, AttemptId mine) {
        return from.state() instanceof Closing && from.isOf(mine) ? Optional.of(from.freed()) : Optional.empty();
    }

    /** The check of a click says no. */
    public static Optional<Resolution> block(Resolution from, AttemptId mine, Reason why) {
        return isClaimed(from, mine) ? Optional.of(from.moved(new Blocked(why))) : Optional.empty();
    }

    /** The check of a click finds the ticket closed: by this very cycle, or before it could be. */
    public static Optional<Resolution> foundClosed(Resolution from, AttemptId mine, Whose whose, Instant look) {
        return isClosedByThisCycle(from, whose)
                ? Optional.of(from).filter(claimed -> isClaimed(claimed, mine)).map(claimed -> claimed.verifying(look))
                : block(from, mine, Reason.TICKET_ALREADY_CLOSED);
    }

    /** The note of this cycle is there already. */
    public static Optional<Resolution> noteKnown(Resolution from, AttemptId mine, Note note) {
        return isClaimed(from, mine) && from.note() == null ? Optional.of(from.with(note)) : Optional.empty();
    }

    public static Optional<Resolution> permitNote(Resolution from, AttemptId mine, Instant now) {
        return isClaimed(from, mine) && from.note() == null
                ? Optional.of(from.permitted(new NoteSending(), now))
                : Optional.empty();
    }

    /** Autotask answered with the id of the note; the click goes on, with its lease begun anew. */
    public static Optional<Resolution> noteAdded(Resolution from, AttemptId mine, NoteId id, Instant now) {
        return from.state() instanceof NoteSending && from.isOf(mine)
                ? Optional.of(from.with(new Note(id, null)).moved(new Claimed(now.plus(LEASE))))
                : Optional.empty();
    }

    public static Optional<Resolution> noteUnknown(Resolution from, AttemptId mine) {
        return from.state() instanceof NoteSending && from.isOf(mine)
                ? Optional.of(from.moved(new NoteUnknown()))
                : Optional.empty();
    }

    public static Optional<Resolution> noteFound(Resolution from, Note note) {
        return from.isAboutNote() ? Optional.of(from.with(note).moved(new Noted(false))) : Optional.empty();
    }

    /** Not there, for certain: another click may send it. */
    public static Optional<Resolution> noteNotFound(Resolution from, Instant look) {
        return from.isAboutNote() && from.isSettledAt(look)
                ? Optional.of(from.moved(new Idle()))
                : Optional.empty();
    }

    /** Only with the note there: nobody finds a ticket closed without being told why. */
    public static Optional<Resolution> permitClose(Resolution from, AttemptId mine, int previousStatus, Instant now) {
        return isClaimed(from, mine) && from.note() != null
                ? Optional.of(from.permitted(new Closing(previousStatus), now).doubting())
                : Optional.empty();
    }

    /** A look saw the ticket closed. */
    public static Optional<Resolution> seenClosed(Resolution from, Closure closure, Instant look) {
        return switch (from.state()) {
            case Closing _,Verifying _ when closure.isFlagged() -> Optional.of(from.moved(new Flagged(null)));
            case Closing _ -> Optional.of(from.verifying(look));
            case Verifying _ when from.isSettledAt(look) -> verified(from, closure.whose());
            case Idle _,Noted _,Blocked _ when isClosedByThisCycle(from, closure.whose()) ->
                Optional.of(from.verifying(look));
            case Verifying _,Idle _,Noted _,Blocked _,Claimed _,NoteSending _,NoteUnknown _,Resolved _,Flagged _ ->
                Optional.empty();
        };
    }

    /** A look, begun after {@code from} was read, saw the ticket open. */
    public static Optional<Resolution> seenOpen(Resolution from, Instant look) {
        return switch (from.state()) {
            case Closing _ when from.isSettledAt(look) -> Optional.of(from.moved(new Noted(true)));
            case Verifying _ when from.isSettledAt(look) -> Optional.of(from.nextCycle(from.ticket()));
            case Resolved _ -> Optional.of(from.nextCycle(from.ticket()));
            case Blocked(var reason) when reason == Reason.TICKET_ALREADY_CLOSED ->
                Optional.of(from.nextCycle(from.ticket()));
            case Flagged(var acknowledged) when acknowledged != null -> Optional.of(from.nextCycle(from.ticket()));
            case Closing _,Verifying _,Blocked _,Flagged _,Idle _,Claimed _,NoteSending _,NoteUnknown _,Noted _ ->
                Optional.empty();
        };
    }

    /** A look found that the ticket is gone; a click that is at work finds it for itself. */
    public static Optional<Resolution> seenGone(Resolution from) {
        var gone = new Blocked(Reason.TICKET_MISSING);
        return from.state() instanceof Claimed || from.state().equals(gone)
                ? Optional.empty()
                : Optional.of(from.moved(gone));
    }

    /** A person has seen to booked time in Autotask. */
    public static Optional<Resolution> acknowledge(Resolution from, Operator by, Instant now) {
        return from.state() instanceof Flagged(var acknowledged) && acknowledged == null
                ? Optional.of(from.moved(new Flagged(new Acknowledgement(by, now))))
                : Optional.empty();
    }

    /** A person decided which ticket is the run's: another one starts afresh, and no older click is good for it. */
    public static Optional<Resolution> decided(Resolution from, TicketId ticket) {
        if (from.isOpenEnded()) {
            return Optional.empty();
        }
        return Optional.of(from.ticket().equals(ticket) ? from : from.nextCycle(ticket));
    }

    private static Optional<Resolution> verified(Resolution from, Whose whose) {
        return switch (whose) {
            case OURS -> Optional.of(from.moved(new Resolved()));
            case ANOTHERS -> Optional.of(from.moved(new Blocked(Reason.TICKET_ALREADY_CLOSED)));
            case NOT_KNOWN -> Optional.empty();
        };
    }

    private static boolean isClosedByThisCycle(Resolution from, Whose whose) {
        return whose == Whose.OURS && !from.doubt().isEmpty();
    }

    private static boolean isClaimed(Resolution from, AttemptId mine) {
        return from.state() instanceof Claimed && from.isOf(mine);
    }

    private static boolean isOver(Claimed held, Instant now) {
        return !now.isBefore(held.leaseUntil());
    }
}
