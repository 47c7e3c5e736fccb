package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.ResolveScene.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.audit.AuditEvent.Kind;
import io.backupchecks.autotask.domain.caller.Role;
import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.tenant.ConnectionProof;
import io.backupchecks.autotask.domain.tenant.Resolving;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Faults;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.RunActions.Hindrance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page shows of a resolution. */
class ResolutionOnAPageTest {
    private final ResolveScene at = new ResolveScene();

    @Test
    void allowsItByALiveLookAlone() {
        assertThat(hindrances(true)).isEmpty();
        assertThat(hindrances(false)).containsExactly(Hindrance.NOT_CHECKED_NOW);
    }

    @Test
    void saysWhyNot() {
        at.scene.wiring.storage.save(new ConnectionProof(Samples.DATABASE, Samples.SECRET, SampleItems.T, null));
        assertThat(hindrances(true)).containsExactly(Hindrance.TIME_ENTRIES_NOT_KNOWN);
        at.settings(3, Resolving.FORBIDDEN);
        assertThat(hindrances(true)).containsExactly(Hindrance.RESOLVING_DISABLED);
        at.technician().addTimeEntry(TICKET);
        assertThat(hindrances(true)).containsExactly(Hindrance.HAS_TIME_ENTRIES);
    }

    @Test
    void waitsForAClickThatIsUnderway() {
        at.click(Scene.at(Call.POST_NOTE, Fault.FAIL_AFTER));
        assertThat(hindrances(true)).containsExactly(Hindrance.RESOLUTION_IN_PROGRESS);
    }

    @Test
    void sayOnceItIsClosed() {
        at.click();
        assertThat(hindrances(true)).containsExactly(Hindrance.ALREADY_CLOSED);
    }

    @Test
    void seesThatItWasOpenedAgain() {
        at.click();
        at.after(seconds(420)).click();
        assertThat(hindrances(true)).containsExactly(Hindrance.ALREADY_CLOSED);
        at.technician().reopen(TICKET);
        assertThat(hindrances(true)).isEmpty();
        assertThat(at.resolution().cycle()).isEqualTo(2);
        assertThat(at.scene.audit()).endsWith(Kind.TICKET_RESOLVED, Kind.TICKET_REOPENED);
    }

    @Test
    void seesThatItWasClosedAfterAll() {
        at.work().staleClose(seconds(60));
        at.click();
        at.after(seconds(420)).click();
        at.closeAfterAll();
        hindrances(true);
        assertThat(at.state()).isEqualTo(new ResolutionState.Verifying());
    }

    @Test
    void looksAtWhatIsOpenWhenAPersonAsks() {
        at.click();
        at.after(seconds(420));
        at.scene.viewed(Role.VIEWER);
        assertThat(at.state()).isEqualTo(new ResolutionState.Verifying());
        assertThat(at.scene.viewed(Role.OPERATOR).resolution()).isEqualTo(at.resolution());
        assertThat(at.state()).isEqualTo(new ResolutionState.Resolved());
    }

    private List<Hindrance> hindrances(boolean live) {
        var views = at.scene.useCases(Faults.NONE).views();
        var asked = List.of(new ViewTickets.Asked(Samples.RUN, Samples.CUSTOMER));
        return (live ? views.live(asked, Scene.caller(), at.scene.wiring.time.invocation()) : views.views(asked))
                .getFirst()
                .resolve();
    }
}
