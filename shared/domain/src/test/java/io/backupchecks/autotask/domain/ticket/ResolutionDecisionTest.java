package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.ResolveScene.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.DecideTicket.Choice;
import org.junit.jupiter.api.Test;

/** What a person decides about a resolution. */
class ResolutionDecisionTest {
    private final ResolveScene at = new ResolveScene();

    @Test
    void acknowledgesAFlagOnce() {
        at.click(Scene.before(Call.PATCH, () -> at.technician().addTimeEntry(TICKET)));
        assertThat(decide(new Choice.Acknowledge())).isInstanceOf(TicketDecision.Decided.class);
        assertThat(at.state()).isEqualTo(new ResolutionState.Flagged(
                new ResolutionState.Acknowledgement(ResolveScene.caller().operator(), SampleItems.T)));
        assertThat(at.scene.audit()).endsWith(Kind.TICKET_FLAGGED, Kind.FLAG_ACKNOWLEDGED);
        assertThat(decide(new Choice.Acknowledge())).isInstanceOf(TicketDecision.NothingToDecide.class);
    }

    @Test
    void hasNothingToAcknowledgeWithoutAFlag() {
        assertThat(decide(new Choice.Acknowledge())).isInstanceOf(TicketDecision.NothingToDecide.class);
    }

    @Test
    void doesNotDecideWhichTicketItIsWhileOneIsBeingClosed() {
        at.click();
        conflict();
        assertThat(decide(new Choice.This(SampleItems.DUPLICATE)))
                .isInstanceOf(TicketDecision.NothingToDecide.class);
    }

    @Test
    void startsAfreshWithAnotherTicket() {
        conflict();
        assertThat(decide(new Choice.This(SampleItems.DUPLICATE))).isInstanceOf(TicketDecision.Decided.class);
        assertThat(at.resolution().ticket()).isEqualTo(SampleItems.DUPLICATE);
        assertThat(at.resolution().cycle()).isEqualTo(2);
        assertThat(at.click(1, Faults.NONE)).isInstanceOf(TicketResolution.Changed.class);
    }

    private void conflict() {
        at.scene.wiring.desk.put(Samples.MARKER, Samples.COMPANY);
        at.scene.wiring.storage.write(SampleItems.next(at.scene.item(), Lifecycle
                .adopt(at.scene.item(), SampleItems.ids(SampleItems.DUPLICATE), SampleItems.T)
                .orElseThrow()));
    }

    private TicketDecision decide(Choice choice) {
        return at.scene.useCases(Faults.NONE).decide().decide(Samples.RUN, choice, ResolveScene.caller());
    }
}
