package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.audit.Actor;
import io.backupchecks.autotask.domain.audit.AuditEvent;
import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Words the audit events of resolving, each named by the attempt, the kind and the version of the item that it goes with. */
record ResolutionTrail(Actor actor, Instant at) {
    Items.Recorded notePermitted(RunTicket next) {
        return with(next, Kind.NOTE_PERMITTED, "Permitted to add the note about the resolution.");
    }

    Items.Recorded noteAdded(RunTicket next) {
        return with(next, Kind.NOTE_ADDED, "Autotask added note " + note(next) + ".");
    }

    Items.Recorded noteKnown(RunTicket next) {
        return with(next, Kind.NOTE_FOUND, "Note " + note(next) + " of this resolution is there already.");
    }

    Items.Recorded noteRefused(RunTicket next, String detail) {
        return with(next, Kind.NOTE_REFUSED, detail);
    }

    Items.Recorded noteUnknown(RunTicket next, String detail) {
        return with(next, Kind.NOTE_UNKNOWN, "It is not known whether Autotask added the note: " + detail + ".");
    }

    Items.Recorded closePermitted(RunTicket next) {
        return with(next, Kind.CLOSE_PERMITTED, "Permitted to close the ticket.");
    }

    Items.Recorded closeRefused(RunTicket next, String detail) {
        return with(next, Kind.CLOSE_REFUSED, detail);
    }

    /** Of a permit that was given back, or of a claim that was. */
    Items.Recorded notSent(RunTicket from, RunTicket next, String why) {
        return switch (stateOf(from)) {
            case ResolutionState.NoteSending _ -> with(next, Kind.NOTE_NOT_SENT, why);
            case ResolutionState.Closing _ -> with(next, Kind.CLOSE_NOT_SENT, why);
            case ResolutionState.Claimed _ -> with(next, Kind.RESOLUTION_REFUSED, why);
            case ResolutionState.Idle _,ResolutionState.NoteUnknown _,ResolutionState.Noted _,ResolutionState.Verifying _,ResolutionState.Resolved _,ResolutionState.Blocked _,ResolutionState.Flagged _ ->
                new Items.Recorded(next, List.of());
        };
    }

    /** @param from with the claim of the request that died, if it holds one */
    Items.Recorded claimed(RunTicket from, RunTicket next) {
        return stateOf(from) instanceof ResolutionState.Claimed
                ? claimExpired(from, next)
                : new Items.Recorded(next, List.of());
    }

    /** @param from with the claim of the request that died */
    Items.Recorded claimExpired(RunTicket from, RunTicket next) {
        return new Items.Recorded(next, List.of(event(from, Kind.CLAIM_EXPIRED,
                "The request that was to resolve the ticket died before it closed anything.")));
    }

    Items.Recorded acknowledged(RunTicket next) {
        return with(next, Kind.FLAG_ACKNOWLEDGED, "Took note that time had been booked on the closed ticket.");
    }

    /** What a look moved; one that only planned the next look leaves no trace. */
    Items.Recorded looked(RunTicket from, RunTicket next, Resolution before) {
        return resolution(next).isWhere(before) ? new Items.Recorded(next, List.of()) : looked(from, next);
    }

    /** What a check or a look moved. */
    Items.Recorded looked(RunTicket from, RunTicket next) {
        return switch (stateOf(next)) {
            case ResolutionState.Verifying _ -> with(next, Kind.TICKET_CLOSED, "The ticket was seen closed.");
            case ResolutionState.Resolved _ ->
                with(next, Kind.TICKET_RESOLVED, "Closed by this service, seen once more after settling.");
            case ResolutionState.Flagged _ ->
                with(next, Kind.TICKET_FLAGGED, "Closed although time had been booked on it.");
            case ResolutionState.Blocked(var reason) -> with(next, Kind.RESOLUTION_BLOCKED, why(reason));
            case ResolutionState.Idle _ -> idle(from, next);
            case ResolutionState.Noted _ -> stateOf(from) instanceof ResolutionState.Closing
                    ? with(next, Kind.CLOSE_NOT_APPLIED, "The ticket was still open after the close had settled.")
                    : with(next, Kind.NOTE_FOUND, "Note " + note(next) + " was found on the ticket.");
            case ResolutionState.Claimed _,ResolutionState.NoteSending _,ResolutionState.NoteUnknown _,ResolutionState.Closing _ ->
                new Items.Recorded(next, List.of());
        };
    }

    static String why(Reason reason) {
        return switch (reason) {
            case TICKET_MISSING -> "Autotask did not show the ticket.";
            case TICKET_ALREADY_CLOSED -> "Somebody else had closed the ticket.";
            case TICKET_HAS_TIME_ENTRIES -> "Time was booked on the ticket.";
            case TIME_ENTRIES_NOT_KNOWN -> "Whether time is booked on the ticket could not be read.";
            case CLOSE_NOT_APPLIED -> "The ticket was still open after the close had settled.";
        };
    }

    private Items.Recorded idle(RunTicket from, RunTicket next) {
        return resolution(from).cycle() == resolution(next).cycle()
                ? with(next, Kind.NOTE_NOT_FOUND, "No note was found after the attempt had settled.")
                : with(next, Kind.TICKET_REOPENED, "The ticket was found open again.");
    }

    private Items.Recorded with(RunTicket next, Kind kind, String detail) {
        return new Items.Recorded(next, List.of(event(next, kind, detail)));
    }

    private AuditEvent event(RunTicket next, Kind kind, String detail) {
        var resolution = resolution(next);
        var name = resolution.claimer() == null ? next.attemptId() : resolution.claimer().id();
        var id = name.value() + '-' + kind.word() + "-v" + (next.version() + 1);
        return new AuditEvent(id, at, kind, actor, next.key().database(), next.key().run(), next.customer(),
                List.of(resolution.ticket()), resolution.attempt(), detail);
    }

    private static long note(RunTicket item) {
        return Objects.requireNonNull(resolution(item).note()).id().value();
    }

    private static ResolutionState stateOf(RunTicket item) {
        return resolution(item).state();
    }

    private static Resolution resolution(RunTicket item) {
        return item.currentResolution().orElseThrow();
    }
}
