package io.backupchecks.autotask.domain.resolution;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.attempt.LookSchedule;
import io.backupchecks.autotask.domain.attempt.Looks;
import io.backupchecks.autotask.domain.attempt.Permit;
import io.backupchecks.autotask.domain.desk.TicketId;
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
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The resolution of one ticket: its state and everything the next step needs to decide.
 *
 * @param cycle grows by one when a closed ticket is found open again; a click names the one it saw, and each has one note
 * @param attempt grows by one with every claim: the fencing token
 * @param claimer the last claim, {@code null} before the first
 * @param doubt attempts of this cycle that were permitted to close the ticket, and may have done it or do it yet
 * @param permit of this cycle, the last one, {@code null} before the first
 * @param note of this cycle, {@code null} while none is known of
 * @param looks after the permit
 */
public record Resolution(TicketId ticket, long cycle, long attempt, @Nullable Claimer claimer, ResolutionState state,
        SortedSet<Long> doubt, @Nullable Permit permit, @Nullable Note note, Looks looks) {
    private static final Duration SOON = Duration.ofSeconds(5);

    public Resolution {
        doubt = Collections.unmodifiableSortedSet(new TreeSet<>(doubt));
    }

    /** That of a ticket which nobody has tried to resolve. */
    public static Resolution of(TicketId ticket) {
        return new Resolution(ticket, 1, 0, null, new Idle(), new TreeSet<>(), null, null, Looks.NONE);
    }

    /** When the reconciler must come, if at all: the end of a lease, or the next look. */
    public Optional<Instant> dueAt() {
        return switch (state) {
            case Claimed(var leaseUntil) -> Optional.of(leaseUntil);
            case NoteSending _,NoteUnknown _,Closing _,Verifying _ -> Optional.ofNullable(looks.next());
            case Idle _,Noted _,Resolved _,Blocked _,Flagged _ -> Optional.empty();
        };
    }

    /** Why it is not resolved, where there is a reason. */
    public Optional<Reason> reason() {
        return switch (state) {
            case Blocked(var reason) -> Optional.of(reason);
            case Noted(var closeNotApplied) when closeNotApplied -> Optional.of(Reason.CLOSE_NOT_APPLIED);
            case Idle _,Claimed _,NoteSending _,NoteUnknown _,Noted _,Closing _,Verifying _,Resolved _,Flagged _ ->
                Optional.empty();
        };
    }

    /** Whether something was sent, or may have been, of which only a look can tell what came of it. */
    public boolean isOpenEnded() {
        return switch (state) {
            case NoteSending _,NoteUnknown _,Closing _,Verifying _ -> true;
            case Idle _,Claimed _,Noted _,Resolved _,Blocked _,Flagged _ -> false;
        };
    }

    /** Whether a click is at work, or it is not known what came of one. */
    public boolean isUnderway() {
        return switch (state) {
            case Claimed _,NoteSending _,NoteUnknown _,Closing _ -> true;
            case Idle _,Noted _,Verifying _,Resolved _,Blocked _,Flagged _ -> false;
        };
    }

    /** Whether a note was sent, or may have been, that is not known of. */
    public boolean isAboutNote() {
        return state instanceof NoteSending || state instanceof NoteUnknown;
    }

    /** Whether nothing has happened since {@code read} but looks. */
    public boolean isWhere(Resolution read) {
        return ticket.equals(read.ticket) && cycle == read.cycle && attempt == read.attempt && state.equals(read.state);
    }

    /** Whether this request is the last that claimed. */
    public boolean isOf(AttemptId mine) {
        return claimer != null && claimer.id().equals(mine);
    }

    /** With what was read of the note. */
    public Resolution with(Note read) {
        return new Resolution(ticket, cycle, attempt, claimer, state, doubt, permit, read, looks);
    }

    /** After a look that saw, begun at {@code look}. */
    public Resolution lookedAt(Instant look) {
        return permit == null ? this : with(LookSchedule.seen(permit.at(), look));
    }

    /** After a look that saw nothing. */
    public Resolution lookFailed(Instant look) {
        return permit == null ? this : with(LookSchedule.failed(looks, look));
    }

    /** Whether a look that began at this instant tells for certain what came of the last permit. */
    public boolean isSettledAt(Instant look) {
        return permit != null && permit.isSettledAt(look);
    }

    Resolution moved(ResolutionState next) {
        return new Resolution(ticket, cycle, attempt, claimer, next, doubt, permit, note, looks);
    }

    /** The ticket is open, and nobody is at work. */
    Resolution freed() {
        return moved(note == null ? new Idle() : new Noted(false));
    }

    Resolution claimed(Claimer by, Instant leaseUntil) {
        return new Resolution(ticket, cycle, attempt + 1, by, new Claimed(leaseUntil), doubt, permit, note, looks);
    }

    Resolution permitted(ResolutionState next, Instant now) {
        return new Resolution(ticket, cycle, attempt, claimer, next, doubt,
                Permit.given(attempt, Objects.requireNonNull(claimer).operator(), now), note, LookSchedule.begin(now));
    }

    Resolution doubting() {
        var more = new TreeSet<>(doubt);
        more.add(attempt);
        return new Resolution(ticket, cycle, attempt, claimer, state, more, permit, note, looks);
    }

    Resolution withoutDoubt() {
        var less = new TreeSet<>(doubt);
        less.remove(attempt);
        return new Resolution(ticket, cycle, attempt, claimer, state, less, permit, note, looks);
    }

    /** Seen closed: looked at once more after settling, or soon where that is over. */
    Resolution verifying(Instant look) {
        var verifying = moved(new Verifying());
        return isSettledAt(look) ? verifying.with(new Looks(look, look.plus(SOON), 0)) : verifying.lookedAt(look);
    }

    /** Everything of the former cycle is over: its note, its permit, its doubt. */
    Resolution nextCycle(TicketId of) {
        return new Resolution(of, cycle + 1, attempt, claimer, new Idle(), new TreeSet<>(), null, null, Looks.NONE);
    }

    private Resolution with(Looks next) {
        return new Resolution(ticket, cycle, attempt, claimer, state, doubt, permit, note, next);
    }
}
