package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.ResolveScene.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import org.junit.jupiter.api.Test;

/** A click on Resolve whose note meets trouble. */
class ResolutionNoteTest {
    private final ResolveScene at = new ResolveScene();

    @Test
    void isFoundByItsTitleAndNotSentAgain() {
        assertThat(at.click(Scene.at(Call.POST_NOTE, Fault.FAIL_AFTER)))
                .isInstanceOf(TicketResolution.Underway.class);
        assertThat(at.state()).isEqualTo(new ResolutionState.NoteUnknown());
        at.after(seconds(5)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.Noted(false));
        assertThat(at.click()).isInstanceOf(TicketResolution.Closed.class);
        assertThat(at.work().notePosts()).hasSize(1);
    }

    @Test
    void isSentAgainOnlyAfterItIsProvenThatThereIsNone() {
        at.click(Scene.at(Call.POST_NOTE, Fault.FAIL_BEFORE));
        at.after(seconds(400)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.NoteUnknown());
        at.work().restrictNotes(true);
        at.after(seconds(20)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.NoteUnknown());
        at.work().restrictNotes(false);
        at.after(seconds(30)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
        at.click();
        assertThat(at.work().notePosts()).hasSize(2);
        assertThat(at.work().notes(TICKET)).hasSize(1);
    }

    @Test
    void isRefusedForCertain() {
        assertThat(at.click(Scene.at(Call.POST_NOTE, Fault.REFUSED)))
                .isInstanceOf(TicketResolution.Refused.class);
        assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
        assertThat(at.scene.audit()).endsWith(Kind.NOTE_PERMITTED, Kind.NOTE_REFUSED);
    }

    @Test
    void isNotSent() {
        assertThat(at.click(Scene.at(Call.POST_NOTE, Fault.NOT_SENT)))
                .isEqualTo(new TicketResolution.NotSent(Cause.UNREACHABLE, seconds(30)));
        assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
        assertThat(at.scene.audit()).endsWith(Kind.NOTE_PERMITTED, Kind.NOTE_NOT_SENT);
    }

    @Test
    void thatCannotBeRecordedIsLookedFor() {
        assertThat(at.click(ResolveScene.since(Call.POST_NOTE, Call.WRITE_ITEM)))
                .isInstanceOf(TicketResolution.Underway.class);
        assertThat(at.state()).isEqualTo(new ResolutionState.NoteSending());
        assertThat(at.scene.signals()).containsExactly(Signal.RESOLUTION_NOT_RECORDED);
    }
}
