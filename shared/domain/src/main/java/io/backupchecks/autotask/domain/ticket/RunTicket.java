package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.attempt.LookSchedule;
import io.backupchecks.autotask.domain.attempt.Looks;
import io.backupchecks.autotask.domain.attempt.Permit;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.run.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The item of one run: the state of its ticket's creation and everything the next step needs to decide.
 *
 * @param marker kept from the first claim on; searches use the kept one
 * @param version grows by one with every write
 * @param attempt grows by one with every claim: the fencing token
 * @param attemptId names the last claim
 * @param claimedBy the operator of the last claim
 * @param customer the customer named in the last claim
 * @param doubt attempts that were permitted and whose outcome is not certain
 * @param permit the last one, {@code null} before the first
 * @param refusedByTextAt the last refusal that was judged by its text
 * @param refusal the last attempt that made no ticket for certain
 * @param resolution of the run's ticket, {@code null} before anybody tried to resolve it
 */
public record RunTicket(RunKey key, Marker marker, long version, long attempt, AttemptId attemptId, Operator claimedBy,
        CustomerId customer, CreationState state, SortedSet<Long> doubt, @Nullable Permit permit, Looks looks,
        @Nullable Instant refusedByTextAt, @Nullable Refusal refusal, @Nullable Resolution resolution) {
    public RunTicket {
        doubt = Collections.unmodifiableSortedSet(new TreeSet<>(doubt));
    }

    /** When the reconciler must come, if at all: for the creation or for the resolution, whichever is earlier. */
    public Optional<Instant> dueAt() {
        var resolving = resolution == null ? Optional.<Instant>empty() : resolution.dueAt();
        return Stream.of(creationDueAt(), resolving).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** A claim's lease or the next look, whichever is earlier. */
    Optional<Instant> creationDueAt() {
        return switch (state) {
            case CreationState.Claimed held ->
                Optional.of(earlier(held.leaseUntil(), isWatched() ? looks.next() : null));
            case CreationState.Sending _,CreationState.Unknown _ -> Optional.ofNullable(looks.next());
            case CreationState.Created _ when doubt.isEmpty() -> Optional.empty();
            case CreationState.Created _,CreationState.Conflict _,CreationState.Released _,CreationState.NotFound _ ->
                isWatched() ? Optional.ofNullable(looks.next()) : Optional.empty();
        };
    }

    /** The ticket that is the run's, where one is known. */
    public Optional<RecordedTicket> ticket() {
        return switch (state) {
            case CreationState.Created created -> Optional.of(created.ticket());
            case CreationState.Conflict conflict -> Optional.of(conflict.ticket());
            case CreationState.Released _,CreationState.Claimed _,CreationState.Sending _,CreationState.Unknown _,CreationState.NotFound _ ->
                Optional.empty();
        };
    }

    /** That of the ticket which is the run's, where one is known. */
    public Optional<Resolution> currentResolution() {
        return ticket().map(RecordedTicket::id).map(this::resolutionOf);
    }

    private Resolution resolutionOf(TicketId id) {
        return resolution == null || !resolution.ticket().equals(id) ? Resolution.of(id) : resolution;
    }

    /** Whether this ticket is the run's, or listed beside it. */
    public boolean knows(TicketId id) {
        return switch (state) {
            case CreationState.Created(var ticket, var others) -> ticket.id().equals(id) || others.contains(id);
            case CreationState.Conflict(_, var known) -> known.contains(id);
            case CreationState.Released _,CreationState.Claimed _,CreationState.Sending _,CreationState.Unknown _,CreationState.NotFound _ ->
                false;
        };
    }

    RunTicket moved(CreationState next) {
        return new RunTicket(key, marker, version, attempt, attemptId, claimedBy, customer, next, doubt, permit, looks,
                refusedByTextAt, refusal, resolution);
    }

    RunTicket claimed(Claim claim, Instant now, boolean confirmed) {
        return new RunTicket(key, marker, version, attempt + 1, claim.id(), claim.operator(), claim.customer(),
                new CreationState.Claimed(now.plus(Lifecycle.LEASE), confirmed), doubt, permit, looks, refusedByTextAt,
                refusal, resolution);
    }

    RunTicket permitted(Instant now) {
        var more = new TreeSet<>(doubt);
        more.add(attempt);
        return new RunTicket(key, marker, version, attempt, attemptId, claimedBy, customer, new CreationState.Sending(),
                more, Permit.given(attempt, claimedBy, now), LookSchedule.begin(now),
                refusedByTextAt, refusal, resolution);
    }

    /** RELEASED, or NOT_FOUND while another attempt is in doubt: one confirmation is good for one attempt. */
    RunTicket freed() {
        return moved(doubt.isEmpty() ? new CreationState.Released() : new CreationState.NotFound());
    }

    RunTicket withoutDoubt(long certain) {
        var less = new TreeSet<>(doubt);
        less.remove(certain);
        return new RunTicket(key, marker, version, attempt, attemptId, claimedBy, customer, state, less, permit, looks,
                refusedByTextAt, refusal, resolution);
    }

    RunTicket refusedWith(Refusal why, boolean byText) {
        return new RunTicket(key, marker, version, attempt, attemptId, claimedBy, customer, state, doubt, permit, looks,
                byText ? why.at() : refusedByTextAt, why, resolution);
    }

    RunTicket with(Looks next) {
        return new RunTicket(key, marker, version, attempt, attemptId, claimedBy, customer, state, doubt, permit, next,
                refusedByTextAt, refusal, resolution);
    }

    RunTicket atVersion(long next) {
        return new RunTicket(key, marker, next, attempt, attemptId, claimedBy, customer, state, doubt, permit, looks,
                refusedByTextAt, refusal, resolution);
    }

    RunTicket with(Resolution next) {
        return new RunTicket(key, marker, version, attempt, attemptId, claimedBy, customer, state, doubt, permit, looks,
                refusedByTextAt, refusal, next);
    }

    /** After a look that saw, begun at {@code look}. */
    RunTicket lookedAt(Instant look) {
        return permit == null ? this : with(LookSchedule.seen(permit.at(), look));
    }

    boolean isSettledAt(Instant instant) {
        return permit != null && permit.isSettledAt(instant);
    }

    /** Whether a ticket may still turn up that nobody knows of. */
    boolean isWatched() {
        return !doubt.isEmpty() || isRefusalWatched();
    }

    RunTicket adopting(SortedSet<TicketId> ids, boolean found, Instant now) {
        return switch (state) {
            case CreationState.Created created -> moved(new CreationState.Conflict(created.ticket(),
                    union(union(ids, created.others()), Set.of(created.ticket().id()))));
            case CreationState.Conflict conflict ->
                moved(new CreationState.Conflict(conflict.ticket(), union(ids, conflict.known())));
            case CreationState.Released _,CreationState.Claimed _,CreationState.Sending _,CreationState.Unknown _,CreationState.NotFound _ ->
                moved(first(ids, found, now));
        };
    }

    RunTicket decided(CreationState.Conflict conflict, TicketId choice, Instant now) {
        var others = new TreeSet<>(conflict.known());
        others.remove(choice);
        var ticket = conflict.ticket().id().equals(choice) ? conflict.ticket() : recorded(choice, true, now);
        return moved(new CreationState.Created(ticket, others));
    }

    RunTicket seen(RecordedTicket.Snapshot snapshot) {
        return switch (state) {
            case CreationState.Created(var ticket, var others) ->
                moved(new CreationState.Created(ticket.seen(snapshot), others));
            case CreationState.Conflict(var ticket, var known) ->
                moved(new CreationState.Conflict(ticket.seen(snapshot), known));
            case CreationState.Released _,CreationState.Claimed _,CreationState.Sending _,CreationState.Unknown _,CreationState.NotFound _ ->
                this;
        };
    }

    private CreationState first(SortedSet<TicketId> ids, boolean found, Instant now) {
        var ticket = recorded(ids.first(), found, now);
        return ids.size() == 1
                ? new CreationState.Created(ticket, new TreeSet<>())
                : new CreationState.Conflict(ticket, ids);
    }

    private RecordedTicket recorded(TicketId id, boolean found, Instant now) {
        return new RecordedTicket(id, permit == null ? claimedBy : permit.operator(), found, now, null);
    }

    private boolean isRefusalWatched() {
        return refusedByTextAt != null && looks.next() != null
                && looks.next().isBefore(refusedByTextAt.plus(LookSchedule.WATCHED).plusSeconds(1));
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private static SortedSet<TicketId> union(Collection<TicketId> some, Collection<TicketId> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
