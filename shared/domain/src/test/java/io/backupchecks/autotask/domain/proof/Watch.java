package io.backupchecks.autotask.domain.proof;

import static io.backupchecks.autotask.domain.proof.Violation.unless;

import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.TicketCreation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees everything that happens in a world and objects at once where an invariant breaks. */
final class Watch {
    private final World world;
    private final Map<String, OptionalLong> confirmations = new HashMap<>();
    private final Map<String, Sent> sent = new HashMap<>();
    private final Set<Long> sentAttempts = new HashSet<>();
    private @Nullable RunTicket last;
    private @Nullable Instant lastSearch;
    private boolean blind;
    private int lies;
    private final Set<TicketId> foreign = new HashSet<>();
    private int confirmed;

    Watch(World world) {
        this.world = world;
    }

    /** What stood there before the world began. */
    void begins(RunTicket item) {
        last = item;
        world.storage.onWritten(this::written);
    }

    void clicks(String who, OptionalLong confirmation) {
        confirmations.put(who, confirmation);
    }

    int posts() {
        return sentAttempts.size();
    }

    /** From now on a search may have been blind. */
    void blinded() {
        blind = true;
    }

    /** Somebody made a ticket with the run's marker over there. */
    void copied(TicketId ticket) {
        foreign.add(ticket);
    }

    void begins(Visit visit, Call call) {
        if (call == Call.POST) {
            post(visit);
        } else if (call == Call.SEARCH) {
            lastSearch = world.time.instant();
        }
    }

    void met(Call call, Fault fault) {
        blind |= fault == Fault.BLIND;
        if (fault == Fault.LIED) {
            lies++;
        }
        if (call == Call.POST && switch (fault) {
            case FAIL_BEFORE,FAIL_AFTER,LATE,DIE_BEFORE,DIE_AFTER,DIE_LATE -> true;
            case NONE,BUSY,BROKEN,NOT_SENT,REFUSED,REFUSED_BY_TEXT,LIED,RATE_LIMITED,CREDENTIALS_REJECTED,BLIND -> false;
        }) {
            world.counts.ambiguous = 1;
        }
    }

    /** I1, I8, and steps 4 and 5: one POST for one permit, by its owner, fresh, with time left. */
    private void post(Visit visit) {
        var now = world.time.instant();
        var permits = world.storage.history()
                .stream()
                .filter(item -> item.state() instanceof CreationState.Sending && item.claimedBy().id().equals(visit.who))
                .map(RunTicket::attempt)
                .distinct()
                .toList();
        unless(permits.size() == 1, "I1: " + visit.who + " sends with the permits " + permits);
        unless(sentAttempts.add(permits.getFirst()), "I1: attempt " + permits.getFirst() + " is sent twice");
        var permit = sent.get(visit.who);
        unless(permit != null, "I1: sent before the permit");
        unless(permit == null || Duration.between(permit.at(), now).compareTo(Duration.ofSeconds(2)) <= 0, "sent with a permit that is old");
        unless(visit.left().compareTo(Duration.ofSeconds(14)) >= 0, "sent with too little time left");
        world.counts.posts++;
    }

    void written(RunTicket item) {
        var before = last;
        last = item;
        unless(item.version() == (before == null ? 1 : before.version() + 1), "versions skip");
        if (before != null) {
            moved(before, item);
        }
        if (item.state() instanceof CreationState.Sending && !(before != null && before.state() instanceof CreationState.Sending)) {
            permitted(item);
        }
        standing(item);
        Transitions.check(before, item, confirmations);
    }

    private void permitted(RunTicket item) {
        var settings = world.storage.settings(Samples.DATABASE).orElseThrow();
        var mapping = world.storage.find(Samples.DATABASE, item.customer()).orElseThrow();
        unless(settings.enabled(), "I8: permitted while switched off");
        unless(mapping.status().allowsTickets(), "I8: permitted without a valid mapping");
        unless(!world.storage.breaker(Samples.SECRET).isOpen(), "I8: permitted with an open breaker");
        unless(world.storage.events()
                .stream()
                .anyMatch(event -> event.kind() == AuditEvent.Kind.TICKET_PERMITTED && event.attempt() == item.attempt()),
                "I9: a permit without its event");
        unless(item.doubt().contains(item.attempt()), "a permit that is not in doubt");
        sent.put(item.claimedBy().id(), new Sent(world.time.instant()));
    }

    /** What holds in every state. */
    private void standing(RunTicket item) {
        var over = item.permit() == null || world.time.instant().isAfter(item.permit().at().plus(Duration.ofDays(3)));
        switch (item.state()) {
            case CreationState.Claimed _,CreationState.Sending _,CreationState.Unknown _ ->
                unless(item.dueAt().isPresent(), "I7: nobody will come for " + item);
            case CreationState.Released _ -> unless(item.doubt().isEmpty(), "released with a doubt: " + item);
            case CreationState.Created(var ticket, _) ->
                unless(carrying(item.marker()).contains(ticket.id()), "I3: " + ticket.id() + " is not there");
            case CreationState.NotFound _,CreationState.Conflict _ -> {}
        }
        unless(item.doubt().isEmpty() || over || item.dueAt().isPresent(), "I7: a doubt is not watched: " + item);
    }

    private void moved(RunTicket before, RunTicket item) {
        var settled = item.state() instanceof CreationState.NotFound && item.doubt().contains(item.attempt())
                && !(before.state() instanceof CreationState.NotFound);
        if (settled && (before.state() instanceof CreationState.Sending || before.state() instanceof CreationState.Unknown)) {
            settled(item);
        }
        count(before, item);
    }

    private void settled(RunTicket item) {
        var permit = item.permit();
        unless(permit != null && lastSearch != null && !lastSearch.isBefore(permit.settleAt()),
                "not found without a search after settling");
        unless(blind || carrying(item.marker()).isEmpty(), "not found although it is there: " + item);
    }

    private void count(RunTicket before, RunTicket item) {
        if (item.state().getClass().equals(before.state().getClass())) {
            return;
        }
        switch (item.state()) {
            case CreationState.Created(var ticket, _) -> {
                world.counts.adopted += ticket.adopted() ? 1 : 0;
                world.counts.created += ticket.adopted() ? 0 : 1;
            }
            case CreationState.NotFound _ -> world.counts.notFound++;
            case CreationState.Conflict _ -> world.counts.conflicts++;
            case CreationState.Claimed claimed when claimed.confirmed() -> {
                confirmed++;
                world.counts.confirmed++;
            }
            case CreationState.Claimed _,CreationState.Released _,CreationState.Sending _,CreationState.Unknown _ -> {}
        }
    }

    /** An answer that says "no ticket" must be true of every attempt that began before the request, and of its own. */
    void answered(String who, TicketCreation answer, int before) {
        switch (answer) {
            case TicketCreation.NotSent _,TicketCreation.Refused _,TicketCreation.NotSearched _,TicketCreation.Blocked _ ->
                unless(disturbed() || sentAttempts.size() > before + (isSender(who) ? 1 : 0) || made().isEmpty(),
                        "answered " + answer + " although there is a ticket");
            case TicketCreation.Created(var view) ->
                unless(view.ticket() != null && made().contains(view.ticket().id()), "I3: created, and it is not there");
            case TicketCreation.Exists _,TicketCreation.InProgress _,TicketCreation.Verifying _,TicketCreation.NeedsConfirmation _,TicketCreation.Duplicates _,TicketCreation.StorageDown _,TicketCreation.Broken _ -> {}
        }
    }

    private boolean isSender(String who) {
        return sent.containsKey(who);
    }

    private boolean disturbed() {
        return blind || lies > 0 || !foreign.isEmpty();
    }

    /** I2, I5, I6 once everything has come to rest. */
    void atRest() {
        var own = new ArrayList<>(made());
        own.removeAll(foreign);
        unless(own.size() <= 1 + confirmed + lies, "I2: tickets " + own + ", confirmed " + confirmed);
        unless(disturbed() || own.size() <= 1, "two tickets although every search saw: " + own);
        // A refusal that lied to somebody who then could not see: nothing is left that could tell.
        if (last != null && !(lies > 0 && blind)) {
            recorded(own, last);
        }
    }

    /** A run that has its ticket for certain is not searched for any more: copies made later stay unseen. */
    private void recorded(List<TicketId> own, RunTicket item) {
        unless(own.stream().allMatch(item::knows), "I5, I6: " + own + " are not all recorded: " + item);
        unless(own.size() < 2 || item.state() instanceof CreationState.Conflict, "I6: no conflict: " + item);
    }

    List<TicketId> made() {
        return last == null ? List.of() : carrying(last.marker());
    }

    private List<TicketId> carrying(Marker marker) {
        return world.desk.carrying(marker);
    }

    private record Sent(Instant at) {}
}
