package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.Witness;
import io.backupchecks.autotask.domain.ticket.RefusedClicks.Subject;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Answers a click from the state in which it finds the run. */
final class Standing {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Views views;
    private final Witness witness;
    private final RefusedClicks refusedClicks;
    private final Clock clock;

    @Inject
    Standing(Views views, Witness witness, RefusedClicks refusedClicks, Clock clock) {
        this.views = views;
        this.witness = witness;
        this.refusedClicks = refusedClicks;
        this.clock = clock;
    }

    /** Where this click has not moved it: that it was refused, or asked again, is an event of its own. */
    TicketCreation answer(RunTicket item, Click click) {
        recordOtherCustomer(item, click);
        return refusedClicks.creation(of(item, click), Subject.of(click, item), click.caller());
    }

    /** The same where this click has moved it, which is recorded with the move. */
    TicketCreation of(RunTicket item, Click click) {
        return switch (item.state()) {
            case CreationState.Created _ -> new TicketCreation.Exists(view(item, click));
            case CreationState.Conflict _ -> new TicketCreation.Duplicates(view(item, click));
            case CreationState.Sending _,CreationState.Unknown _ ->
                new TicketCreation.Verifying(retryAfter(item, clock.instant()), null);
            case CreationState.NotFound _ -> new TicketCreation.NeedsConfirmation(item.attempt());
            // RELEASED is met only where another request has just given the run back: the next click may have it.
            case CreationState.Claimed _,CreationState.Released _ -> new TicketCreation.InProgress();
        };
    }

    RunTicketView view(RunTicket item, Click click) {
        return views.of(item, click.facts().settings(), click.facts().zone());
    }

    /** Five seconds at first, thirty after a minute, sixty once the attempt has settled. */
    static Duration retryAfter(RunTicket item, Instant now) {
        var permit = item.permit();
        if (permit == null || now.isBefore(permit.at().plus(MINUTE))) {
            return Duration.ofSeconds(5);
        }
        return now.isBefore(permit.settleAt()) ? Duration.ofSeconds(30) : MINUTE;
    }

    private void recordOtherCustomer(RunTicket item, Click click) {
        var asked = click.request().customer();
        if (item.state() instanceof CreationState.Created && !asked.equals(item.customer())) {
            witness.record(
                    new Trail(Actor.of(click.caller()), clock.instant()).askedAgain(item, click.caller(), asked));
        }
    }
}
