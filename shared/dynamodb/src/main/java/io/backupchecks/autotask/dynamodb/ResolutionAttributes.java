package io.backupchecks.autotask.dynamodb;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.attempt.Looks;
import io.backupchecks.autotask.domain.attempt.Permit;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Claimer;
import io.backupchecks.autotask.domain.resolution.Note;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.Resolution;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.resolution.ResolutionState.Acknowledgement;
import io.backupchecks.autotask.domain.ticket.RunTicket;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the resolution of a run's ticket is stored on the run's item: absent where nobody tried to resolve it. */
final class ResolutionAttributes {
    private static final String STATE = "resolution";

    private ResolutionAttributes() {}

    static void add(Schema<RunTicket> schema) {
        schema.text(STATE, of(resolution -> StateName.of(resolution.state()).name()))
                .number("resolvedTicketId", of(resolution -> resolution.ticket().value()))
                .number("cycle", of(Resolution::cycle))
                .number("resolveAttempt", of(Resolution::attempt))
                .numbers("resolveDoubt", of(Resolution::doubt))
                .instant("resolveLookedAt", of(resolution -> resolution.looks().last()))
                .instant("resolveLookNextAt", of(resolution -> resolution.looks().next()))
                .integer("resolveLooksFailed", of(resolution -> resolution.looks().failed()));
        addClaimer(schema);
        addPermit(schema);
        addNote(schema);
        addState(schema);
    }

    private static void addClaimer(Schema<RunTicket> schema) {
        schema.text("resolveAttemptId", claimer(claimer -> claimer.id().value()))
                .text("resolverId", claimer(claimer -> claimer.operator().id()))
                .text("resolverName", claimer(claimer -> claimer.operator().name()));
    }

    private static void addPermit(Schema<RunTicket> schema) {
        schema.number("resolvePermitAttempt", permit(Permit::attempt))
                .text("resolvePermitById", permit(permit -> permit.operator().id()))
                .text("resolvePermitByName", permit(permit -> permit.operator().name()))
                .instant("resolvePermitAt", permit(Permit::at))
                .instant("resolveSettleAt", permit(Permit::settleAt));
    }

    private static void addNote(Schema<RunTicket> schema) {
        schema.number("noteId", note(note -> note.id().value())).number("noteCreatorId", note(Note::creator));
    }

    private static void addState(Schema<RunTicket> schema) {
        schema.instant("resolveLeaseUntil", in(ResolutionState.Claimed.class, ResolutionState.Claimed::leaseUntil))
                .flag("closeNotApplied", in(ResolutionState.Noted.class, ResolutionState.Noted::closeNotApplied))
                .integer("previousStatus", in(ResolutionState.Closing.class, ResolutionState.Closing::previousStatus))
                .text("blockedBy", in(ResolutionState.Blocked.class, blocked -> blocked.reason().name()))
                .text("acknowledgedById", acknowledgement(acknowledged -> acknowledged.by().id()))
                .text("acknowledgedByName", acknowledgement(acknowledged -> acknowledged.by().name()))
                .instant("acknowledgedAt", acknowledgement(Acknowledgement::at));
    }

    static @Nullable Resolution read(Parts parts) {
        return parts.has(STATE)
                ? new Resolution(new TicketId(parts.number("resolvedTicketId")), parts.number("cycle"),
                        parts.number("resolveAttempt"), readClaimer(parts), state(parts),
                        new TreeSet<>(parts.numbers("resolveDoubt")), readPermit(parts), readNote(parts),
                        new Looks(parts.instantOrNull("resolveLookedAt"), parts.instantOrNull("resolveLookNextAt"),
                                parts.integer("resolveLooksFailed")))
                : null;
    }

    private static ResolutionState state(Parts parts) {
        return switch (StateName.valueOf(parts.text(STATE))) {
            case IDLE -> new ResolutionState.Idle();
            case CLAIMED -> new ResolutionState.Claimed(parts.instant("resolveLeaseUntil"));
            case NOTE_SENDING -> new ResolutionState.NoteSending();
            case NOTE_UNKNOWN -> new ResolutionState.NoteUnknown();
            case NOTED -> new ResolutionState.Noted(parts.flag("closeNotApplied"));
            case CLOSING -> new ResolutionState.Closing(parts.integer("previousStatus"));
            case VERIFYING -> new ResolutionState.Verifying();
            case RESOLVED -> new ResolutionState.Resolved();
            case BLOCKED -> new ResolutionState.Blocked(Reason.valueOf(parts.text("blockedBy")));
            case FLAGGED -> new ResolutionState.Flagged(readAcknowledgement(parts));
        };
    }

    private static @Nullable Claimer readClaimer(Parts parts) {
        return parts.has("resolveAttemptId")
                ? new Claimer(new AttemptId(parts.text("resolveAttemptId")),
                        operator(parts, "resolverId", "resolverName"))
                : null;
    }

    private static @Nullable Permit readPermit(Parts parts) {
        return parts.has("resolvePermitAt")
                ? new Permit(parts.number("resolvePermitAttempt"),
                        operator(parts, "resolvePermitById", "resolvePermitByName"), parts.instant("resolvePermitAt"),
                        parts.instant("resolveSettleAt"))
                : null;
    }

    private static @Nullable Note readNote(Parts parts) {
        return parts.has("noteId")
                ? new Note(new NoteId(parts.number("noteId")),
                        parts.has("noteCreatorId") ? parts.number("noteCreatorId") : null)
                : null;
    }

    private static @Nullable Acknowledgement readAcknowledgement(Parts parts) {
        return parts.has("acknowledgedAt")
                ? new Acknowledgement(operator(parts, "acknowledgedById", "acknowledgedByName"),
                        parts.instant("acknowledgedAt"))
                : null;
    }

    private static Operator operator(Parts parts, String id, String name) {
        return new Operator(parts.text(id), parts.text(name));
    }

    private static <V> Function<RunTicket, @Nullable V> of(Function<Resolution, @Nullable V> getter) {
        return item -> item.resolution() == null ? null : getter.apply(item.resolution());
    }

    private static <V> Function<RunTicket, @Nullable V> claimer(Function<Claimer, @Nullable V> getter) {
        return of(resolution -> resolution.claimer() == null ? null : getter.apply(resolution.claimer()));
    }

    private static <V> Function<RunTicket, @Nullable V> permit(Function<Permit, @Nullable V> getter) {
        return of(resolution -> resolution.permit() == null ? null : getter.apply(resolution.permit()));
    }

    private static <V> Function<RunTicket, @Nullable V> note(Function<Note, @Nullable V> getter) {
        return of(resolution -> resolution.note() == null ? null : getter.apply(resolution.note()));
    }

    private static <S extends ResolutionState, V> Function<RunTicket, @Nullable V> in(Class<S> state,
            Function<S, @Nullable V> getter) {
        return of(resolution -> state.isInstance(resolution.state())
                ? getter.apply(state.cast(resolution.state()))
                : null);
    }

    private static <V> Function<RunTicket, @Nullable V> acknowledgement(Function<Acknowledgement, @Nullable V> getter) {
        return in(ResolutionState.Flagged.class,
                flagged -> flagged.acknowledged() == null ? null : getter.apply(flagged.acknowledged()));
    }

    /** The stored words; they never change. */
    private enum StateName {
        IDLE,
        CLAIMED,
        NOTE_SENDING,
        NOTE_UNKNOWN,
        NOTED,
        CLOSING,
        VERIFYING,
        RESOLVED,
        BLOCKED,
        FLAGGED;

        static StateName of(ResolutionState state) {
            return switch (state) {
                case ResolutionState.Idle _ -> IDLE;
                case ResolutionState.Claimed _ -> CLAIMED;
                case ResolutionState.NoteSending _ -> NOTE_SENDING;
                case ResolutionState.NoteUnknown _ -> NOTE_UNKNOWN;
                case ResolutionState.Noted _ -> NOTED;
                case ResolutionState.Closing _ -> CLOSING;
                case ResolutionState.Verifying _ -> VERIFYING;
                case ResolutionState.Resolved _ -> RESOLVED;
                case ResolutionState.Blocked _ -> BLOCKED;
                case ResolutionState.Flagged _ -> FLAGGED;
            };
        }
    }
}
