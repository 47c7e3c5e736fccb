package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.ResolveScene.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.desk.NewNote;
import io.backupchecks.autotask.domain.resolution.Reason;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.TicketCreation.Cause;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A click on Resolve whose close meets trouble, or other people. */
class ResolutionCloseTest {
    private final ResolveScene at = new ResolveScene();

    @Test
    void looksAtATicketThatStillLooksOpenUntilItHasSettled() {
        at.work().staleClose(seconds(60));
        assertThat(at.click()).isInstanceOf(TicketResolution.Underway.class);
        assertThat(at.state()).isEqualTo(new ResolutionState.Closing(1));
        at.after(seconds(419)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.Closing(1));
        at.after(seconds(3)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.Noted(true));
        assertThat(at.resolution().reason()).contains(Reason.CLOSE_NOT_APPLIED);
        assertThat(at.work().patches()).hasSize(1);
        assertThat(at.click()).isInstanceOf(TicketResolution.Closed.class);
        assertThat(at.work().notePosts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_AFTER", "FAIL_BEFORE"})
    void neverSendsItTwice(Fault fault) {
        at.click(Scene.at(Call.PATCH, fault));
        at.after(seconds(10)).click();
        assertThat(at.work().patches()).hasSize(1);
    }

    @Test
    void isGivenBackWhereItIsRefused() {
        assertThat(at.click(Scene.at(Call.PATCH, Fault.REFUSED))).isInstanceOf(TicketResolution.Refused.class);
        assertThat(at.state()).isEqualTo(new ResolutionState.Noted(false));
        assertThat(at.resolution().doubt()).isEmpty();
        assertThat(at.scene.audit()).endsWith(Kind.CLOSE_PERMITTED, Kind.CLOSE_REFUSED);
    }

    @Test
    void staysInDoubtWhereOnlyTheTextRefuses() {
        at.click(Scene.at(Call.PATCH, Fault.LIED));
        assertThat(at.resolution().doubt()).containsExactly(1L);
        assertThat(at.click()).isInstanceOf(TicketResolution.Closed.class);
        assertThat(at.work().patches()).hasSize(1);
    }

    @Test
    void doesNotCloseOnACheckThatIsOlderThanTwoSeconds() {
        var slow = Scene.before(Call.PERMIT, () -> at.scene.wiring.time.advance(Duration.ofMillis(1_500)));
        var twice = new AtomicInteger();
        assertThat(at.click(call -> {
            if (call == Call.LIST_TIME_ENTRIES && twice.incrementAndGet() == 2) {
                at.scene.wiring.time.advance(Duration.ofMillis(600));
            }
            return slow.next(call);
        })).isEqualTo(new TicketResolution.NotSent(Cause.NOT_ENOUGH_TIME, seconds(2)));
        assertThat(at.work().patches()).isEmpty();
        assertThat(at.state()).isEqualTo(new ResolutionState.Noted(false));
    }

    @Test
    void doesNotCloseWithLessThanFourteenSecondsLeft() {
        var slow = Scene.before(Call.POST_NOTE, () -> at.scene.wiring.time.advance(Duration.ofMillis(12_001)));
        assertThat(at.click(slow)).isEqualTo(new TicketResolution.NotSent(Cause.NOT_ENOUGH_TIME, seconds(2)));
        assertThat(at.work().patches()).isEmpty();
        assertThat(at.state()).isEqualTo(new ResolutionState.Noted(false));
    }

    @Test
    void flagsTimeThatSlippedInBetween() {
        var answer = at.click(Scene.before(Call.PATCH, () -> at.technician().addTimeEntry(TICKET)));
        assertThat(answer).isInstanceOf(TicketResolution.Closed.class);
        assertThat(at.state()).isEqualTo(new ResolutionState.Flagged(null));
        assertThat(at.scene.signals()).containsExactly(Signal.TICKET_FLAGGED);
        assertThat(at.scene.audit()).endsWith(Kind.CLOSE_PERMITTED, Kind.TICKET_FLAGGED);
    }

    @Test
    void doesNotFlagTimeThatIsBookedLater() {
        at.click();
        at.after(seconds(1)).technician().addTimeEntry(TICKET);
        at.after(seconds(420)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.Resolved());
    }

    @Test
    void neverClosesATicketThatWasOpenedAgainByAnOldClick() {
        at.click();
        at.after(seconds(420)).click();
        at.technician().reopen(TICKET);
        assertThat(at.click(1, Faults.NONE)).isInstanceOf(TicketResolution.Changed.class);
        assertThat(at.resolution().cycle()).isEqualTo(2);
        assertThat(at.click(1, Faults.NONE)).isInstanceOf(TicketResolution.Changed.class);
        assertThat(at.work().patches()).hasSize(1);
        assertThat(at.click(2, Faults.NONE)).isInstanceOf(TicketResolution.Closed.class);
        assertThat(at.work().notePosts()).extracting(NewNote::title)
                .containsExactly("Backupchecks " + Samples.MARKER.value() + "-1",
                        "Backupchecks " + Samples.MARKER.value() + "-2");
    }

    @Test
    void saysWhereAnotherClosedItAfterAll() {
        at.click();
        at.technician().reopen(TICKET);
        at.technician().complete(TICKET);
        assertThat(at.after(seconds(420)).click()).isInstanceOfSatisfying(TicketResolution.Hindered.class,
                hindered -> assertThat(hindered.reason()).isEqualTo(Reason.TICKET_ALREADY_CLOSED));
    }

    @Test
    void seesADeletionAfterTheClose() {
        at.click();
        at.technician().delete(TICKET);
        at.after(seconds(5)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.Blocked(Reason.TICKET_MISSING));
    }

    @Test
    void waitsForATicketThatIsOnlyOutOfSight() {
        at.click();
        at.technician().hide(TICKET);
        at.after(seconds(5)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.Verifying());
        at.after(seconds(420)).click();
        assertThat(at.state()).isEqualTo(new ResolutionState.Blocked(Reason.TICKET_MISSING));
    }
}
