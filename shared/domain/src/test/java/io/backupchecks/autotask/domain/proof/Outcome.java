package io.backupchecks.autotask.domain.proof;

import static io.backupchecks.autotask.domain.proof.Violation.unless;

import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.ticket.CreationState;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import io.backupchecks.autotask.domain.ticket.TicketCreation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what a world comes to: its answers, and the tickets that are there at the end. */
final class Outcome {
    private final World world;
    private final Set<TicketId> foreign = new HashSet<>();
    private final Set<TicketId> existing = new HashSet<>();
    private boolean blind;
    private int lies;

    Outcome(World world) {
        this.world = world;
    }

    boolean isBlind() {
        return blind;
    }

    /** From now on a search may have been blind. */
    void blinded() {
        blind = true;
    }

    /** Somebody made a ticket with the run's marker over there. */
    void copied(TicketId ticket) {
        foreign.add(ticket);
    }

    /** A ticket of the run that is there although storage knows of none: an older state was restored. */
    void existed(TicketId ticket) {
        existing.add(ticket);
    }

    void met(Call call, Fault fault) {
        blind |= fault == Fault.BLIND;
        lies += fault == Fault.LIED ? 1 : 0;
        world.counts.met(call, fault);
    }

    /**
     * An answer that says "no ticket" must be true of every attempt that was sent before the request, and of its own.
     *
     * @param sent attempts sent when the request began
     */
    void answered(Visit visit, TicketCreation answer, int sent) {
        unless(Answers.fits(visit.posted(), answer), "this answer does not follow", visit.posted(), answer);
        var others = world.watch.posts() - sent - (world.watch.isSender(visit.who) ? 1 : 0);
        if (Answers.saysNone(answer) && others <= 0 && !isDisturbed() && existing.isEmpty()) {
            unless(made().isEmpty(), "there is a ticket", visit.who, answer);
        }
        if (answer instanceof TicketCreation.Created(var view)) {
            unless(view.ticket() != null && made().contains(view.ticket().id()), "I3: it is not there", answer);
        }
    }

    private boolean isDisturbed() {
        return blind || lies > 0 || !foreign.isEmpty();
    }

    /** I2, I5, I6 once everything has come to rest; what was lost with a backup is found at the latest by a click. */
    void atRest(boolean clicked) {
        unless(world.storage.mismatches() == 0, "one token, or one event, for two writes");
        var own = new ArrayList<>(made());
        own.removeAll(foreign);
        var excused = world.counts.confirmed + lies + (blind ? existing.size() : 0);
        unless(own.size() <= 1 + excused, "I2: more tickets than confirmations", own, world.counts);
        unless(isDisturbed() || own.size() <= 1, "two tickets although every search saw", own);
        own.removeAll(clicked && !blind ? Set.of() : existing);
        var item = world.watch.last();
        // A refusal that lied, and then a search that could not see yet or at all: nothing is left that could tell.
        if (item != null && !(lies > 0 && (blind || world.areClocksSkewed()))) {
            recorded(own, item);
        }
    }

    /** A run that has its ticket for certain is not searched for any more: copies made later stay unseen. */
    private static void recorded(List<TicketId> own, RunTicket item) {
        unless(own.stream().allMatch(item::knows), "I5, I6: not all tickets are recorded", own, item);
        unless(own.size() < 2 || item.state() instanceof CreationState.Conflict, "I6: no conflict", own, item);
    }

    private List<TicketId> made() {
        @Nullable
        RunTicket item = world.watch.last();
        return item == null ? List.of() : world.desk.carrying(item.marker());
    }
}
