package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.attempt.Looks;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionLifecycle;
import io.backupchecks.autotask.domain.ticket.CreationState.Claimed;
import io.backupchecks.autotask.domain.ticket.CreationState.Conflict;
import io.backupchecks.autotask.domain.ticket.CreationState.Created;
import io.backupchecks.autotask.domain.ticket.CreationState.NotFound;
import io.backupchecks.autotask.domain.ticket.CreationState.Released;
import io.backupchecks.autotask.domain.ticket.CreationState.Sending;
import io.backupchecks.autotask.domain.ticket.CreationState.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The arrows between the states of a run's ticket: pure functions, one for each arrow.
 *
 * <pre>
 *   (absent) / RELEASED ──claim──▶ CLAIMED ──permit──▶ SENDING ──created──▶ CREATED
 *        ▲  ▲                        │ ▲ lease over: claim  ├─ refused, not sent ─▶ RELEASED (*)
 *        │  └── expire, release ─────┘ │                    └─ unknown ──────────▶ UNKNOWN
 *        │                             │
 *    NOT_FOUND ◀─ notFound: proven empty, begun after settleAt ─ SENDING, UNKNOWN ─ adopt ─▶ CREATED
 *        └─ claim with its confirmation ─▶ CLAIMED
 *    any state ── adopt: a ticket id becomes known ──▶ CREATED, or CONFLICT with a second one
 *    CONFLICT ── decide ──▶ CREATED            SENDING, UNKNOWN after settleAt ── decideNone ──▶ NOT_FOUND
 *    (*) NOT_FOUND instead, wherever another attempt is still in doubt
 * </pre>
 *
 * <p>An empty answer means that the arrow does not start here: another request came first, and there is nothing to
 * write.
 */
final class Lifecycle {
    /** Longer than any invocation (26 s): it ends the claim of a request that died. */
    static final Duration LEASE = Duration.ofSeconds(30);
    /** A refusal that was judged by its text keeps the next attempt waiting. */
    static final Duration AFTER_REFUSAL = Duration.ofSeconds(40);

    private Lifecycle() {}

    /** An absent item: the same as RELEASED, before any attempt and any write. */
    static RunTicket absent(RunKey key, Marker marker, Claim claim) {
        return new RunTicket(key, marker, 0, 0, claim.id(), claim.operator(), claim.customer(), new Released(),
                new TreeSet<>(), null, Looks.NONE, null, null, null);
    }

    static Optional<RunTicket> claim(RunTicket item, Claim claim, Instant now) {
        if (restAfterRefusal(item, now).isPositive()) {
            return Optional.empty();
        }
        return switch (item.state()) {
            case Released _ -> Optional.of(item.claimed(claim, now, false));
            case Claimed held when isOver(held, now) && item.doubt().isEmpty() ->
                Optional.of(item.claimed(claim, now, false));
            case NotFound _ when claim.confirmation().orElse(-1) == item.attempt() ->
                Optional.of(item.claimed(claim, now, true));
            case Claimed _,NotFound _,Sending _,Unknown _,Created _,Conflict _ -> Optional.empty();
        };
    }

    /** A claim whose request died; with a doubt it becomes NOT_FOUND, so that nobody inherits its confirmation. */
    static Optional<RunTicket> expire(RunTicket item, Instant now) {
        return item.state() instanceof Claimed held && isOver(held, now) ? Optional.of(item.freed()) : Optional.empty();
    }

    static Optional<RunTicket> permit(RunTicket item, AttemptId mine, Instant now) {
        return item.state() instanceof Claimed && item.attemptId().equals(mine)
                ? Optional.of(item.permitted(now))
                : Optional.empty();
    }

    /** Gives the claim or the permit back; only while the POST has not begun, or if it was certainly never sent. */
    static Optional<RunTicket> release(RunTicket item, AttemptId mine) {
        return switch (item.state()) {
            case Claimed _,Sending _ when item.attemptId().equals(mine) ->
                Optional.of(item.withoutDoubt(item.attempt()).freed());
            case Claimed _,Sending _,Released _,Unknown _,NotFound _,Created _,Conflict _ -> Optional.empty();
        };
    }

    static Optional<RunTicket> refused(RunTicket item, AttemptId mine, Refusal refusal, boolean byText) {
        return isSending(item, mine)
                ? Optional.of(item.withoutDoubt(item.attempt()).refusedWith(refusal, byText).freed())
                : Optional.empty();
    }

    static Optional<RunTicket> unknown(RunTicket item, AttemptId mine) {
        return isSending(item, mine) ? Optional.of(item.moved(new Unknown())) : Optional.empty();
    }

    /**
     * Nothing there, for certain.
     *
     * @param attempt as read before the search began
     * @param began of the search
     */
    static Optional<RunTicket> notFound(RunTicket item, long attempt, Instant began) {
        return item.attempt() == attempt && isUnsettled(item) && item.isSettledAt(began)
                ? Optional.of(item.lookedAt(began).moved(new NotFound()))
                : Optional.empty();
    }

    /** Autotask answered our own POST with this id: certain, so the attempt is in doubt no longer. */
    static Optional<RunTicket> created(RunTicket item, long attempt, TicketId id, Instant now) {
        var certain = item.withoutDoubt(attempt);
        var next = certain.knows(id) ? certain : certain.adopting(new TreeSet<>(Set.of(id)), false, now);
        return next.equals(item) ? Optional.empty() : Optional.of(next);
    }

    /** A search found these ids: none of them is ever dropped, whatever state the run is in. */
    static Optional<RunTicket> adopt(RunTicket item, SortedSet<TicketId> ids, Instant now) {
        return ids.stream().allMatch(item::knows)
                ? Optional.empty()
                : Optional.of(item.adopting(ids, true, now));
    }

    /**
     * A person says which of the known tickets is the run's; the others stay listed in the audit trail. Not while something
     * may be on its way to the ticket that was it so far.
     */
    static Optional<RunTicket> decide(RunTicket item, TicketId choice, Instant now) {
        return item.state() instanceof Conflict conflict && conflict.known().contains(choice)
                ? item.currentResolution()
                        .flatMap(resolution -> ResolutionLifecycle.decided(resolution, choice))
                        .map(resolution -> resolved(item.decided(conflict, choice, now), resolution))
                : Optional.empty();
    }

    /** The resolution of a ticket that stays the run's is left as it is, also where there is none yet. */
    private static RunTicket resolved(RunTicket decided, Resolution resolution) {
        return decided.currentResolution().filter(resolution::equals).isPresent() ? decided : decided.with(resolution);
    }

    /** A person has looked in Autotask where searches are blind, and found nothing. */
    static Optional<RunTicket> decideNone(RunTicket item, Instant now) {
        return isUnsettled(item) && item.isSettledAt(now) ? Optional.of(item.moved(new NotFound())) : Optional.empty();
    }

    /** How long the next attempt still has to wait for the last refusal that was judged by its text. */
    static Duration restAfterRefusal(RunTicket item, Instant now) {
        var refused = item.refusedByTextAt();
        return refused == null ? Duration.ZERO : Duration.between(now, refused.plus(AFTER_REFUSAL));
    }

    static boolean isUnsettled(RunTicket item) {
        return item.state() instanceof Sending || item.state() instanceof Unknown;
    }

    /** Whether the outcome of a permit that is older is still not known. */
    static boolean isUnsettledSince(RunTicket item, Instant since) {
        var permit = item.permit();
        return isUnsettled(item) && permit != null && permit.at().isBefore(since);
    }

    private static boolean isSending(RunTicket item, AttemptId mine) {
        return item.state() instanceof Sending && item.attemptId().equals(mine);
    }

    private static boolean isOver(Claimed held, Instant now) {
        return !now.isBefore(held.leaseUntil());
    }
}
