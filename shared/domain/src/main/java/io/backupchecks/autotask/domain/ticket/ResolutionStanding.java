package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.ticket.RefusedClicks.Subject;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Answers a click on resolve from the state in which it finds the run. */
final class ResolutionStanding {
    private static final Duration AT_WORK = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Views views;
    private final RefusedClicks refusedClicks;
    private final Clock clock;

    @Inject
    ResolutionStanding(Views views, RefusedClicks refusedClicks, Clock clock) {
        this.views = views;
        this.refusedClicks = refusedClicks;
        this.clock = clock;
    }

    /** Where this click has not moved it: that it was refused is an event of its own. */
    TicketResolution answer(RunTicket item, ResolveClick click) {
        return refusedClicks.resolution(of(item, click), Subject.of(item), click.caller());
    }

    /** The same where this click has moved it, which is recorded with the move. */
    TicketResolution of(RunTicket item, ResolveClick click) {
        var view = view(item, click);
        return switch (item.state()) {
            case CreationState.Created _ -> ofCreated(item.currentResolution().orElseThrow(), view, click);
            case CreationState.Conflict _ -> new TicketResolution.Duplicates(view);
            case CreationState.Released _,CreationState.Claimed _,CreationState.Sending _,CreationState.Unknown _,CreationState.NotFound _ ->
                new TicketResolution.NoTicket(view);
        };
    }

    private TicketResolution ofCreated(Resolution resolution, RunTicketView view, ResolveClick click) {
        if (resolution.cycle() != click.request().cycle()) {
            return new TicketResolution.Changed(view);
        }
        return switch (resolution.state()) {
            case ResolutionState.Verifying _,ResolutionState.Resolved _,ResolutionState.Flagged _ ->
                new TicketResolution.Closed(view);
            case ResolutionState.Claimed _,ResolutionState.NoteSending _,ResolutionState.NoteUnknown _,ResolutionState.Closing _ ->
                new TicketResolution.Underway(view, retryAfter(resolution, clock.instant()));
            case ResolutionState.Blocked(var reason) -> new TicketResolution.Hindered(reason, view);
            case ResolutionState.Idle _,ResolutionState.Noted _ -> new TicketResolution.Changed(view);
        };
    }

    RunTicketView view(RunTicket item, ResolveClick click) {
        return views.of(item, click.facts().settings(), click.facts().zone());
    }

    /** Two seconds for a request at work; else five at first, thirty after a minute, sixty once it has settled. */
    static Duration retryAfter(Resolution resolution, Instant now) {
        var permit = resolution.permit();
        if (resolution.state() instanceof ResolutionState.Claimed) {
            return AT_WORK;
        }
        if (permit == null || now.isBefore(permit.at().plus(MINUTE))) {
            return SOON;
        }
        return permit.isSettledAt(now) ? MINUTE : LATER;
    }
}
