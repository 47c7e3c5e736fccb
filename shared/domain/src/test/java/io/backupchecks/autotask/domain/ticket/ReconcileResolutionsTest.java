package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backupchecks.autotask.domain.resolution.ResolutionState;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.ProcessDied;
import org.junit.jupiter.api.Test;

/** What the schedule does about a resolution. */
class ReconcileResolutionsTest {
    private final ResolveScene at = new ResolveScene();

    @Test
    void looksAndRecordsAndNeverSends() {
        at.click(Scene.at(Call.POST_NOTE, Fault.FAIL_AFTER));
        at.scene.calls.clear();
        at.after(seconds(5)).scene.reconcile();
        assertThat(at.state()).isEqualTo(new ResolutionState.Noted(false));
        assertThat(at.calls()).containsExactly(Call.LIST_NOTES);
        assertThat(at.after(seconds(600)).scene.reconcile().due()).isZero();
    }

    @Test
    void verifiesAfterFiveThirtySixtyAndAHundredAndEightySecondsAndAfterSettling() {
        at.click();
        for (long second : new long[]{5, 30, 60, 180}) {
            at.scene.wiring.time.advanceTo(SampleItems.T.plusSeconds(second));
            assertThat(at.scene.reconcile().verified()).as("after " + second).isEqualTo(1);
            assertThat(at.scene.reconcile().due()).isZero();
        }
        at.scene.wiring.time.advanceTo(SampleItems.SETTLED);
        at.scene.reconcile();
        assertThat(at.state()).isEqualTo(new ResolutionState.Resolved());
    }

    @Test
    void endsTheClaimOfARequestThatDied() {
        assertThatExceptionOfType(ProcessDied.class)
                .isThrownBy(() -> at.click(Scene.at(Call.LIST_TIME_ENTRIES, Fault.DIE_BEFORE)));
        assertThat(at.state()).isInstanceOf(ResolutionState.Claimed.class);
        assertThat(at.after(seconds(29)).scene.reconcile().expired()).isZero();
        assertThat(at.after(seconds(1)).scene.reconcile().expired()).isEqualTo(1);
        assertThat(at.state()).isEqualTo(new ResolutionState.Idle());
    }

    @Test
    void stopsLookingWhereTheRequestsAreUsedUp() {
        at.click();
        at.scene.wiring.desk.requests(9_000);
        assertThat(at.after(seconds(200)).scene.reconcile().end()).isEqualTo(ReconcileReport.End.BUDGET_SPENT);
    }
}
