package io.backupchecks.autotask.domain.resolution;

import io.backupchecks.autotask.domain.attempt.AttemptId;
import io.backupchecks.autotask.domain.attempt.Permit;
import io.backupchecks.autotask.domain.caller.Operator;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.desk.NoteId;
import io.backupchecks.autotask.domain.desk.TicketId;
import io.backupchecks.autotask.domain.resolution.Closure.Whose;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.testing.VirtualTime;
import java.time.Instant;
import java.util.List;

/** One resolution in every state, reached by the arrows themselves; all of them permitted at {@link #T}, where they were. */
public final class SampleResolutions {
    public static final Instant T = VirtualTime.START;
    public static final Instant SETTLED = T.plus(Permit.SETTLING);
    public static final TicketId TICKET = new TicketId(50_001);
    public static final AttemptId FIRST = new AttemptId("resolve-1");
    public static final AttemptId SECOND = new AttemptId("resolve-2");
    public static final Operator OPERATOR = Samples.caller(Role.OPERATOR).operator();
    public static final Operator OTHER = Samples.caller(Role.ADMIN).operator();
    public static final Note NOTE = new Note(new NoteId(70_001), 29_690_001L);
    static final Closure OURS = new Closure(Whose.OURS, false);
    static final Closure ANOTHERS = new Closure(Whose.ANOTHERS, false);
    static final int STATUS = 8;

    private SampleResolutions() {}

    public static Resolution idle() {
        return Resolution.of(TICKET);
    }

    public static Resolution claimed() {
        return ResolutionLifecycle.claim(idle(), new Claimer(FIRST, OPERATOR), T).orElseThrow();
    }

    /** At work with the note known. */
    public static Resolution claimedWithNote() {
        return ResolutionLifecycle.noteKnown(claimed(), FIRST, NOTE).orElseThrow();
    }

    public static Resolution noteSending() {
        return ResolutionLifecycle.permitNote(claimed(), FIRST, T).orElseThrow();
    }

    public static Resolution noteUnknown() {
        return ResolutionLifecycle.noteUnknown(noteSending(), FIRST).orElseThrow();
    }

    public static Resolution noted() {
        return ResolutionLifecycle.noteFound(noteUnknown(), NOTE).orElseThrow();
    }

    public static Resolution closing() {
        return ResolutionLifecycle.permitClose(claimedWithNote(), FIRST, STATUS, T).orElseThrow();
    }

    /** The PATCH was sent, and the ticket was still open after settling. */
    public static Resolution closeNotApplied() {
        return ResolutionLifecycle.seenOpen(closing(), SETTLED).orElseThrow();
    }

    public static Resolution verifying() {
        return ResolutionLifecycle.seenClosed(closing(), OURS, T.plusSeconds(1)).orElseThrow();
    }

    public static Resolution resolved() {
        return ResolutionLifecycle.seenClosed(verifying(), OURS, SETTLED).orElseThrow();
    }

    public static Resolution blocked(Reason reason) {
        return ResolutionLifecycle.block(claimed(), FIRST, reason).orElseThrow();
    }

    public static Resolution flagged() {
        return ResolutionLifecycle.seenClosed(closing(), new Closure(Whose.OURS, true), T.plusSeconds(1)).orElseThrow();
    }

    public static Resolution acknowledged() {
        return ResolutionLifecycle.acknowledge(flagged(), OTHER, T.plusSeconds(60)).orElseThrow();
    }

    /** One in every state, with all that it can have and with nothing that it can lack. */
    public static List<Resolution> inEveryState() {
        return List.of(idle(), claimed(), claimedWithNote(), noteSending(), noteUnknown(), noted(), closing(),
                closeNotApplied(), verifying(), resolved(), blocked(Reason.TICKET_HAS_TIME_ENTRIES),
                blocked(Reason.TICKET_ALREADY_CLOSED), flagged(), acknowledged());
    }
}
