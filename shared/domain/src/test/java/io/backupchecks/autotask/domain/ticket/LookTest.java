package io.backupchecks.autotask.domain.ticket;

import static io.backupchecks.autotask.domain.ticket.SampleItems.MARKER;
import static io.backupchecks.autotask.domain.ticket.SampleItems.T;
import static io.backupchecks.autotask.domain.ticket.SampleItems.TICKET;
import static io.backupchecks.autotask.domain.ticket.SampleItems.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.backupchecks.autotask.domain.attempt.Looks;
import io.backupchecks.autotask.domain.desk.Canaries.Canary;
import io.backupchecks.autotask.domain.desk.Canaries;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.ServiceDesk.MarkerPlace;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.signal.Signal;
import io.backupchecks.autotask.domain.testing.Call;
import io.backupchecks.autotask.domain.testing.Fault;
import io.backupchecks.autotask.domain.testing.Samples;
import io.backupchecks.autotask.domain.ticket.ReconcileReport.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a look makes of an answer: of a late ticket, of a blind or failed search, of markers that were overwritten. */
class LookTest {
    private static final Marker CANARY = new Marker("BC1-" + "C".repeat(26));

    private final Scene scene = new Scene();
    private final List<ScriptedDesk> opened = new ArrayList<>();

    @Test
    void settlesNothingForManyRunsOnceMarkersAreOverwritten() {
        overwritten();
        scene.having(SampleItems.unknown())
                .having(SampleItems.of("another", SampleItems.unknown()))
                .after(seconds(420));
        assertThat(scene.withDesk(this::remembered).reconcile().notFound()).isZero();
        assertThat(opened.getFirst().places).containsExactly(MarkerPlace.EXTERNAL_ID);
    }

    @Test
    void looksIntoTheDescriptionForASingleRunOnceMarkersAreOverwritten() {
        overwritten();
        scene.having(SampleItems.unknown()).after(seconds(420));
        assertThat(scene.withDesk(this::remembered).reconcile().notFound()).isEqualTo(1);
        assertThat(opened.getFirst().places).containsExactly(MarkerPlace.EXTERNAL_ID_OR_DESCRIPTION);
    }

    @Test
    void doesNotSettleAnAttemptThatBeganDuringTheSearch() {
        scene.having(SampleItems.unknown()).after(seconds(600));
        var report = scene.reconcile(Scene.before(Call.SEARCH, this::permitAgain));
        assertThat(report.notFound()).isZero();
        assertThat(scene.state()).isEqualTo(new CreationState.Sending());
        assertThat(scene.item().attempt()).isEqualTo(2);
    }

    @Test
    void watchesATicketWhoseAttemptIsInDoubtAndFindsTheLateOne() {
        scene.having(Lifecycle.adopt(SampleItems.sending(), SampleItems.ids(SampleItems.FURTHER), T).orElseThrow())
                .after(seconds(5));
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        assertThat(scene.reconcile().conflicts()).isEqualTo(1);
        assertThat(scene.state()).isInstanceOfSatisfying(CreationState.Conflict.class, conflict -> {
            assertThat(conflict.ticket().id()).isEqualTo(SampleItems.FURTHER);
            assertThat(conflict.known()).containsExactly(TICKET, SampleItems.FURTHER);
        });
    }

    @Test
    void aConflictRaisesItsAlarmOnlyForFurtherTickets() {
        scene.having(SampleItems.conflict()).after(seconds(5));
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.reconcile();
        assertThat(scene.signals()).isEmpty();
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        scene.after(seconds(25)).reconcile();
        assertThat(scene.signals()).containsExactly(Signal.DUPLICATE_TICKETS);
    }

    @Test
    void settlesNothingWithoutSight() {
        scene.wiring.storage.save(new Canaries(Samples.DATABASE, 1, List.of(), true, false));
        scene.having(SampleItems.unknown()).after(Duration.ofDays(1));
        assertThat(scene.reconcile().notFound()).isZero();
        assertThat(scene.state()).isEqualTo(new CreationState.Unknown());
        assertThat(scene.signals()).containsExactly(Signal.SEARCH_BLIND, Signal.OUTCOME_OVERDUE);
        assertThat(scene.item().dueAt()).contains(T.plus(Duration.ofDays(1)).plusSeconds(30));
    }

    @Test
    void triesAFailedLookAgainLaterEachTime() {
        scene.having(SampleItems.unknown()).after(seconds(10));
        var limited = Scene.at(Call.SEARCH, Fault.RATE_LIMITED);
        assertThat(scene.reconcile(limited)).isEqualTo(new ReconcileReport(1, 0, 1, 0, 0, 0, 0, End.RATE_LIMITED));
        assertThat(scene.item().looks()).isEqualTo(new Looks(T.plusSeconds(10), T.plusSeconds(40), 1));
        scene.after(seconds(30)).reconcile(limited);
        assertThat(scene.item().looks()).isEqualTo(new Looks(T.plusSeconds(40), T.plusSeconds(100), 2));
        scene.after(seconds(60)).reconcile();
        assertThat(scene.item().looks()).isEqualTo(new Looks(T.plusSeconds(100), T.plusSeconds(180), 0));
        assertThat(scene.signals()).containsExactly(Signal.SCHEDULE_ENDED_EARLY, Signal.SCHEDULE_ENDED_EARLY);
    }

    @Test
    void adoptsWhatABlindSearchShowsAllTheSame() {
        scene.wiring.storage.save(new Canaries(Samples.DATABASE, 1, List.of(), true, false));
        scene.having(SampleItems.sending()).after(seconds(5));
        scene.wiring.desk.put(MARKER, Samples.COMPANY);
        assertThat(scene.reconcile().adopted()).isEqualTo(1);
    }

    private void permitAgain() {
        var none = Lifecycle.decideNone(scene.item(), SampleItems.SETTLED).orElseThrow();
        var claim = SampleItems.secondClaim(OptionalLong.of(1));
        var claimed = Lifecycle.claim(none, claim, T.plusSeconds(600)).orElseThrow();
        var permitted = Lifecycle.permit(claimed, SampleItems.SECOND, T.plusSeconds(600)).orElseThrow();
        scene.wiring.storage.write(new RunTickets.Change(1, permitted.atVersion(2), List.of(), "meanwhile"));
    }

    private void overwritten() {
        var canary = scene.wiring.desk.put(CANARY, Samples.COMPANY);
        scene.wiring.storage.save(new Canaries(Samples.DATABASE, 1, List.of(new Canary(canary, CANARY)), true, true));
    }

    private ServiceDesk remembered(ServiceDesk real) {
        var desk = new ScriptedDesk(real);
        opened.add(desk);
        return desk;
    }
}
