package io.backupchecks.autotask.domain.proof;

import static io.backupchecks.autotask.domain.proof.Violation.unless;

import io.backupchecks.autotask.domain.attempt.Permit;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees every call and every write of a world, and objects at once where an invariant breaks. */
final class Watch {
    /** The protocol's own bounds, whatever the product says. */
    static final Duration SETTLING = Duration.ofMinutes(7);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration TO_SEND = Duration.ofSeconds(14);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(40);
    private static final Duration WATCHED = Duration.ofDays(3);

    private final World world;
    private final Outcome outcome;
    private final Map<String, OptionalLong> confirmations = new HashMap<>();
    private final Map<String, Permit> permits = new HashMap<>();
    private final Map<Long, String> owners = new HashMap<>();
    private final Set<Long> sent = new HashSet<>();
    private @Nullable RunTicket last;
    private @Nullable Instant lastSearch;
    private @Nullable Visit acting;
    private boolean lateWrites;

    Watch(World world, Outcome outcome) {
        this.world = world;
        this.outcome = outcome;
    }

    /** What stood there before the world began. */
    void begins(RunTicket item) {
        last = item;
        world.storage.onWritten(this::written);
    }

    void clicks(String who, OptionalLong confirmation) {
        confirmations.put(who, confirmation);
    }

    /** How many attempts were sent. */
    int posts() {
        return sent.size();
    }

    boolean isSender(String who) {
        return permits.containsKey(who);
    }

    @Nullable
    RunTicket last() {
        return last;
    }

    /** From here until it sleeps, whatever happens is this one's doing. */
    void acts(Visit visit) {
        acting = visit;
    }

    /** No hit of a search is ever dropped, whatever has become of the claim of the one who searched. */
    void ended(Visit visit) {
        var item = last;
        unless(item == null || visit.hits().stream().allMatch(item::knows), "a hit was dropped", visit.who, item);
    }

    void begins(Visit visit, Call call) {
        if (call == Call.POST) {
            post(visit);
        } else if (call == Call.SEARCH) {
            lastSearch = world.time.instant();
        }
    }

    void met(Fault fault) {
        lateWrites |= fault == Fault.LATE || fault == Fault.DIE_LATE;
    }

    /** I1 and steps 2 to 5: one POST for one permit, by its owner, fresh, with time left, after a search. */
    private void post(Visit visit) {
        var permit = permits.get(visit.who);
        unless(permit != null && visit.who.equals(owners.get(permit.attempt())), "I1: sent without a permit",
                visit.who);
        var held = Objects.requireNonNull(permit);
        unless(sent.add(held.attempt()), "I1: an attempt is sent twice", held);
        unless(world.areClocksSkewed() || !world.time.instant().isAfter(held.at().plus(FRESH)), "an old permit", held);
        unless(visit.left().compareTo(TO_SEND) >= 0, "sent with too little time left", held);
        var confirmed = confirmations.getOrDefault(visit.who, OptionalLong.empty()).isPresent();
        unless(!confirmed || !visit.isBlinded() || !hasCanary(), "a confirmed attempt was sent without sight", held);
        world.counts.posts++;
    }

    private boolean hasCanary() {
        return world.storage.canaries(Samples.DATABASE).everHad();
    }

    void written(RunTicket item) {
        var before = last;
        last = item;
        Transitions.check(before, item, confirmations);
        if (before != null) {
            moved(before, item);
        }
        if (item.state() instanceof CreationState.Sending) {
            permitted(item);
        }
        standing(item);
    }

    /** I8, I9. */
    private void permitted(RunTicket item) {
        if (owners.putIfAbsent(item.attempt(), item.claimedBy().id()) != null) {
            return;
        }
        var mapping = world.storage.find(Samples.DATABASE, item.customer()).orElseThrow();
        unless(world.storage.settings(Samples.DATABASE).orElseThrow().enabled(), "I8: permitted while off", item);
        unless(mapping.status().allowsTickets(), "I8: permitted without a valid mapping", item);
        unless(!world.storage.breaker(Samples.SECRET).isOpen(), "I8: permitted with an open breaker", item);
        unless(world.storage.events().stream().anyMatch(event -> tellsOf(event, item)), "I9: no event", item);
        unless(item.doubt().contains(item.attempt()), "a permit that is not in doubt", item);
        permits.put(item.claimedBy().id(), Objects.requireNonNull(item.permit()));
    }

    private static boolean tellsOf(AuditEvent event, RunTicket item) {
        return event.kind() == AuditEvent.Kind.TICKET_PERMITTED && event.attempt() == item.attempt();
    }

    /** What holds in every state. */
    private void standing(RunTicket item) {
        var permit = item.permit();
        var over = permit == null || world.time.instant().isAfter(permit.at().plus(WATCHED));
        switch (item.state()) {
            case CreationState.Claimed _,CreationState.Sending _,CreationState.Unknown _ ->
                unless(item.dueAt().isPresent(), "I7: nobody will come", item);
            case CreationState.Released _ -> unless(item.doubt().isEmpty(), "released with a doubt", item);
            case CreationState.Created(var ticket, _) ->
                unless(world.desk.carrying(item.marker()).contains(ticket.id()), "I3: it is not there", item);
            case CreationState.NotFound _,CreationState.Conflict _ -> {
            }
        }
        unless(item.doubt().isEmpty() || over || item.dueAt().isPresent(), "I7: a doubt is not watched", item);
    }

    private void moved(RunTicket before, RunTicket item) {
        var refused = before.refusedByTextAt();
        unless(item.attempt() == before.attempt() || refused == null || world.areClocksSkewed()
                || !world.time.instant().isBefore(refused.plus(AFTER_REFUSAL)), "claimed right after a refusal", item);
        var gone = before.doubt().stream().filter(attempt -> !item.doubt().contains(attempt)).toList();
        unless(lateWrites || gone.stream().allMatch(this::isOfTheOneActing), "somebody else's doubt", before, item);
        if (isUnsettled(before.state()) && item.state() instanceof CreationState.NotFound && gone.isEmpty()) {
            settled(item);
        }
        world.counts.moved(before.state(), item.state());
    }

    private boolean isOfTheOneActing(long attempt) {
        var visit = acting;
        return visit != null && visit.who.equals(owners.get(attempt));
    }

    private static boolean isUnsettled(CreationState state) {
        return state instanceof CreationState.Sending || state instanceof CreationState.Unknown;
    }

    /** NOT_FOUND needs a search that saw, begun after settling, and it has to be true. */
    private void settled(RunTicket item) {
        var settled = Objects.requireNonNull(item.permit()).at().plus(SETTLING);
        var search = lastSearch;
        unless(world.areClocksSkewed() || (search != null && !search.isBefore(settled)), "not settled", item);
        var writer = acting;
        unless(lateWrites || writer == null || !writer.isBlinded() || !hasCanary(), "not found without sight", item);
        unless(outcome.isBlind() || world.desk.carrying(item.marker()).isEmpty(), "not found, and it is there", item);
    }
}
